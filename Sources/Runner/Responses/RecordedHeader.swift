/// A header as reports show it, secrets taken out.
package struct RecordedHeader: Hashable, Sendable {
  /// The name as sent.
  package let name: String
  /// The value.
  package let value: String

  /// Makes a header of name and value.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
