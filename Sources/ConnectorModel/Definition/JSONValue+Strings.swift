import JSONText

extension Optional<JSONValue> {
  /// The strings of an array; empty when there is none.
  package var strings: [String] { self?.elements.compactMap(\.string) ?? [] }
}
