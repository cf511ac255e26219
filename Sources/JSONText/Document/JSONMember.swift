/// One member of an object: its name and its value.
package struct JSONMember: Sendable {
  /// The member's value.
  package let value: JSONValue

  /// The decoded name.
  package var key: String { value.key ?? "" }

  /// Where the name's bytes stand, quotes included.
  package var keyRange: Range<Int> { value.keyRange ?? value.range }

  /// Where the whole member stands, from the opening quote of its name to the end of its value.
  package var range: Range<Int> { keyRange.lowerBound..<value.range.upperBound }
}
