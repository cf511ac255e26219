/// A part of a form as reports show it, secrets taken out.
package struct RecordedPart: Hashable, Sendable {
  /// The field's name.
  package let name: String
  /// The value; nil for a file, whose content is not kept.
  package let value: String?
  /// The file's name.
  package let fileName: String?
  /// The media type that was told of it.
  package let contentType: String?
}
