import JSONText

extension Optional<JSONValue> {
  /// The elements of an array; none when there is no array.
  var elements: [JSONValue] { map { Array($0.elements) } ?? [] }

  /// The members of an object; none when there is no object.
  var members: [JSONMember] { map { Array($0.members) } ?? [] }

  /// Whether nothing is written: no value at all, or a text with nothing to read in it.
  var isBlank: Bool {
    guard let self else { return true }
    return self.string?.isBlank ?? false
  }
}
