extension JSONValue {
  /// Whether two values mean the same: numbers by their exact value, objects whatever their order.
  ///
  /// Of duplicate members the last counts, as everywhere.
  package func means(_ other: JSONValue) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .null: return true
    case .boolean: return boolean == other.boolean
    case .string: return meansString(other)
    case .number: return meansNumber(other)
    case .array: return count == other.count && zip(elements, other.elements).allSatisfy { $0.means($1) }
    case .object: return meansObject(other)
    }
  }

  /// Strings are the same when their scalars are: JSON knows no normalisation.
  private func meansString(_ other: JSONValue) -> Bool {
    if !node.hasEscapes, !other.node.hasEscapes { return source == other.source }
    guard let left = string, let right = other.string else { return false }
    return left.utf8.elementsEqual(right.utf8)
  }

  private func meansNumber(_ other: JSONValue) -> Bool {
    if source == other.source { return true }
    guard let left = numberText, let right = other.numberText else { return false }
    return JSONNumber(left) == JSONNumber(right)
  }

  private func meansObject(_ other: JSONValue) -> Bool {
    let left = membersByName
    let right = other.membersByName
    guard left.count == right.count else { return false }
    return left.allSatisfy { name, value in right[name].map { value.means($0) } ?? false }
  }

  private var membersByName: [[UInt8]: JSONValue] {
    Dictionary(members.map { (Array($0.key.utf8), $0.value) }) { _, last in last }
  }
}
