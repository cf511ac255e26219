extension JSONValue {
  /// Whether two values mean the same: numbers by value, objects whatever their order.
  package func means(_ other: JSONValue) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .null: return true
    case .boolean: return boolean == other.boolean
    case .string: return string == other.string
    case .number:
      guard let left = numberText, let right = other.numberText else { return false }
      if left == right { return true }
      if let left = Int(left), let right = Int(right) { return left == right }
      return Double(left) == Double(right)
    case .array:
      return count == other.count && zip(elements, other.elements).allSatisfy { $0.means($1) }
    case .object:
      return count == other.count
        && members.allSatisfy { member in other[member.key].map { member.value.means($0) } ?? false }
    }
  }
}
