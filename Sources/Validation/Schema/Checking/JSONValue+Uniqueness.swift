import JSONText

extension JSONValue {
  /// Whether two elements of an array mean the same; linear in the length of the array.
  var hasRepeatedElement: Bool {
    var seen: [Int: [JSONValue]] = [:]
    for element in elements {
      let hash = element.meaningHash
      if seen[hash, default: []].contains(where: { $0.means(element) }) { return true }
      seen[hash, default: []].append(element)
    }
    return false
  }

  /// A hash that is the same for values that mean the same.
  private var meaningHash: Int {
    var hasher = Hasher()
    switch kind {
    case .null: hasher.combine(0)
    case .boolean: hasher.combine(boolean)
    case .number: hasher.combine(numberText.flatMap { JSONNumber($0) })
    case .string: hasher.combine(string)
    case .array:
      hasher.combine(count)
      for element in elements { hasher.combine(element.meaningHash) }
    case .object:
      let last = Dictionary(members.map { ($0.key, $0.value) }) { _, last in last }
      // Sums do not depend on the order.
      hasher.combine(
        last.reduce(0) { sum, member in
          var pair = Hasher()
          pair.combine(member.key)
          pair.combine(member.value.meaningHash)
          return sum &+ pair.finalize()
        })
    }
    return hasher.finalize()
  }
}
