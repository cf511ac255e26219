import JSONText

/// The variables of a collection with their values, the nearest scope first.
struct PostmanVariables {
  private var values: [String: String] = [:]

  /// Takes the scopes from the widest to the nearest; switched-off ones and those without a value are left out.
  init(_ scopes: [PostmanField]...) {
    for scope in scopes { add(scope) }
  }

  mutating func add(_ scope: [PostmanField]) {
    for variable in scope where !variable.isDisabled && !variable.key.isEmpty {
      if let value = variable.value, !value.isEmpty { values[variable.key] = value }
    }
  }

  /// The most replacements in one text: variables that hold each other twice would fill the memory.
  private static let mostReplacements = 200

  /// The value of a variable with the variables in it resolved; nil when it has none.
  func value(_ name: String) -> String? {
    var budget = PostmanVariables.mostReplacements
    return values[name].map { resolved($0, within: [name], &budget) }
  }

  /// The text with the variables that have values filled in; the others stay as `{{name}}`, and so do those that
  /// hold themselves.
  func resolved(_ text: String) -> String {
    var budget = PostmanVariables.mostReplacements
    return resolved(text, within: [], &budget)
  }

  private func resolved(_ text: String, within names: Set<String>, _ budget: inout Int) -> String {
    guard text.hasBraces else { return text }
    return PostmanVariables.replacing(text) { name in
      guard budget > 0, !names.contains(name), let value = values[name] else { return nil }
      budget -= 1
      return resolved(value, within: names.union([name]), &budget)
    }
  }

  /// The text with each `{{name}}` replaced for which there is something.
  static func replacing(_ text: String, with value: (String) -> String?) -> String {
    guard text.hasBraces else { return text }
    var result = ""
    var rest = text[...]
    while let (before, name, after) = next(in: rest) {
      result += before
      result += value(name) ?? "{{\(name)}}"
      rest = after
    }
    return result + rest
  }

  /// The names of the variables in a text, in its order.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let (_, name, after) = next(in: rest) {
      names.append(name)
      rest = after
    }
    return names
  }

  private static func next(in text: Substring) -> (Substring, String, Substring)? {
    guard let open = text.range(of: "{{") else { return nil }
    let inside = text[open.upperBound...]
    guard let close = inside.range(of: "}}") else { return nil }
    let name = inside[..<close.lowerBound]
    return (text[..<open.lowerBound], String(name).trimmed, inside[close.upperBound...])
  }
}

extension Substring {
  /// Where a text stands first.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    let bytes = Array(wanted.utf8)
    while start < endIndex {
      guard let at = utf8[start...].firstIndex(of: bytes[0]) else { return nil }
      if utf8[at...].starts(with: bytes) { return at..<utf8.index(at, offsetBy: bytes.count) }
      start = utf8.index(after: at)
    }
    return nil
  }
}

extension String {
  /// Whether a brace stands in it, without which it holds no variable; quicker than looking for two.
  var hasBraces: Bool { utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") } }
}
