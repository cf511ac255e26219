package import JSONText

extension JSONFragment {
  /// What a text typed into a field means for a JSON type; a text that does not fit stays a string.
  ///
  /// Without a type the text is a string. Lists and objects are read as JSON.
  package init(typing text: String, as type: String?) {
    self = .string(text)
    guard let type, type != "string", let parsed = try? JSONFragment(parsing: text) else { return }
    switch (type, parsed) {
    case ("boolean", .boolean), ("number", .number), ("array", .array), ("object", .object): self = parsed
    case ("integer", .number(let digits)) where !digits.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }:
      self = parsed
    default: break
    }
  }

  /// The text a field shows for a value: strings bare, everything else as JSON.
  package var fieldText: String {
    if case .string(let text) = self { return text }
    return text
  }
}
