import JSONText

extension JSONFragment {
  /// The value with the last one of members of the same name alone, as most readers take it (RFC 8259 section 4).
  var keepingLastMembers: JSONFragment {
    switch self {
    case .array(let elements): return .array(elements.map(\.keepingLastMembers))
    case .object(let members):
      var seen: Set<String> = []
      let last = members.reversed().filter { seen.insert($0.key).inserted }.reversed()
      return .object(last.map { Member($0.key, $0.value.keepingLastMembers) })
    default: return self
    }
  }
}
