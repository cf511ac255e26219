/// What stands in a value that may be missing, or be of another kind.
extension Optional<JSONValue> {
  /// The elements of an array; none when there is no array.
  package var elements: [JSONValue] { map { Array($0.elements) } ?? [] }

  /// The members of an object; none when there is no object.
  package var members: [JSONMember] { map { Array($0.members) } ?? [] }

  /// The strings of an array; none when there is no array.
  package var strings: [String] { self?.elements.compactMap(\.string) ?? [] }
}
