/// One part of a `multipart/form-data` body.
package struct MultipartPart: Hashable, Sendable {
  /// What the part carries.
  package enum Content: Hashable, Sendable {
    /// Bytes in memory.
    case bytes([UInt8])
    /// A file that is read while it is sent.
    case filePath(String)
  }

  /// The field name.
  package var name: String
  /// The content.
  package var content: Content
  /// The file name that is told to the server.
  package var fileName: String?
  /// The media type that is told to the server.
  package var contentType: String?

  /// Makes a part.
  package init(name: String, content: Content, fileName: String? = nil, contentType: String? = nil) {
    self.name = name
    self.content = content
    self.fileName = fileName
    self.contentType = contentType
  }
}
