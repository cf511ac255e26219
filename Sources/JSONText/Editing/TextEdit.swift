/// The replacement of one byte range of a text.
package struct TextEdit: Hashable, Sendable {
  /// The bytes that go, in the text before the edit.
  package let range: Range<Int>
  /// The bytes that come in their place.
  package let replacement: [UInt8]

  /// Makes a replacement.
  package init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}
