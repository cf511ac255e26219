/// One file as it is to be saved.
package struct FileSave: Sendable {
  /// Which file.
  package let file: ConnectorFile
  /// Its new content.
  package let bytes: [UInt8]
  /// What the file was when it was loaded or saved last; nil where there was none.
  package let expected: Fingerprint?
  /// Whether it is written although somebody has changed or removed it since.
  package let isOverwriting: Bool

  /// Describes what is to be saved.
  package init(
    _ file: ConnectorFile, _ bytes: [UInt8], expecting expected: Fingerprint?, isOverwriting: Bool = false
  ) {
    self.file = file
    self.bytes = bytes
    self.expected = expected
    self.isOverwriting = isOverwriting
  }
}
