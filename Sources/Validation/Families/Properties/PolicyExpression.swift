/// Expressions in the parameters of policies, as far as rules read them.
enum PolicyExpression {
  private static let calls = ["@connectionparameters(", "@{connectionparameters("]

  /// The names in calls `@connectionParameters('name', …)` and `@{connectionParameters('name')}`.
  static func connectionParameters(in text: String) -> [String] {
    var names: [String] = []
    var rest = Substring(text)
    while let at = rest.firstIndex(of: "@") {
      rest = rest[at...]
      guard let call = calls.first(where: { rest.prefix($0.count).lowercased() == $0 }) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(call.count)
      let argument = rest.drop { $0.isWhitespace }
      guard let quote = argument.first, quote == "'" || quote == "\"" else { continue }
      let name = argument.dropFirst().prefix { $0 != quote }
      if !name.isEmpty { names.append(String(name)) }
      rest = argument.dropFirst(name.count + 1)
    }
    return names
  }

  /// The text with a quoted name replaced; nil when the name stands in it more than once or not at all.
  static func replacing(_ name: String, by other: String, in text: String) -> String? {
    for quote in ["'", "\""] {
      let parts = text.components(separatedBy: quote + name + quote)
      if parts.count == 2 { return parts[0] + quote + other + quote + parts[1] }
    }
    return nil
  }
}

extension String {
  /// The parts between the occurrences of a text.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var part = Substring(self)
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        parts.append(String(part[..<rest.startIndex]))
        rest = rest.dropFirst(separator.count)
        part = rest
      } else {
        rest = rest.dropFirst()
      }
    }
    parts.append(String(part))
    return parts
  }
}
