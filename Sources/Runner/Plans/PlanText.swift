/// A text of a plan: parts that stand for themselves, and references in `${…}`; `$${` stands for `${`.
enum PlanText {
  /// One part.
  enum Part: Hashable {
    case literal(String)
    case reference(String)
  }

  /// The parts; nil where a `${` has no end.
  static func parts(_ text: String) -> [Part]? {
    var parts: [Part] = []
    var literal = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      let before = rest[..<start.lowerBound]
      let inner = rest[start.upperBound...]
      if before.last == "$" {
        literal += before.dropLast() + "${"
        rest = inner
        continue
      }
      guard let end = inner.firstIndex(of: "}") else { return nil }
      literal += before
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(.reference(String(inner[..<end])))
      rest = inner[inner.index(after: end)...]
    }
    literal += rest
    if !literal.isEmpty || parts.isEmpty { parts.append(.literal(literal)) }
    return parts
  }

  /// Whether a text has a reference in it.
  static func hasReference(_ text: String) -> Bool {
    parts(text)?.contains { if case .reference = $0 { true } else { false } } ?? true
  }
}
