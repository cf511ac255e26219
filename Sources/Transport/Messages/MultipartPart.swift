/// One part of a `multipart/form-data` body.
package struct MultipartPart: Hashable, Sendable {
  /// The field name.
  package var name: String
  /// The content.
  package var content: [UInt8]
  /// The file name that is told to the server.
  package var fileName: String?
  /// The media type that is told to the server.
  package var contentType: String?

  /// Makes a part.
  package init(name: String, content: [UInt8], fileName: String? = nil, contentType: String? = nil) {
    self.name = name
    self.content = content
    self.fileName = fileName
    self.contentType = contentType
  }
}
