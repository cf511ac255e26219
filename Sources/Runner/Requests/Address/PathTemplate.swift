/// A path with `{name}` parts.
struct PathTemplate: Hashable {
  /// One part of the template.
  enum Part: Hashable {
    case literal(String)
    case parameter(String)
  }

  /// The parts in order.
  let parts: [Part]

  /// Splits a path; a brace without its partner is literal.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  /// Whether there is anything to fill in.
  var hasParameters: Bool {
    parts.contains { part in
      guard case .parameter = part else { return false }
      return true
    }
  }
}
