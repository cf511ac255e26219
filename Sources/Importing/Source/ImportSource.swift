/// Something to make a connector of: its bytes and what to call it.
package struct ImportSource: Sendable {
  /// The content as read.
  package let bytes: [UInt8]
  /// A file name, an address, or `-`; used in messages and, without a title in the document, as the title.
  package let name: String

  /// Describes a source.
  package init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// Recognises the format and converts the source into the files of a connector.
  ///
  /// Formats other than OpenAPI 2.0 JSON are refused with an error that names what was recognised.
  package func convert() throws(ImportError) -> ImportResult {
    let format = SourceFormat.detect(bytes)
    guard format == .openAPI2JSON || format == .malformedJSON else { throw .unsupported(format, name: name) }
    return try OpenAPI2Importer.convert(self)
  }

  /// The name without folders and without `.json`, `.swagger.json`, `.yaml` and the like.
  var stem: String {
    let last = name.split(separator: "/").last.map { String($0) } ?? ""
    let parts = last.split(separator: ".", omittingEmptySubsequences: true)
    return parts.first.map { String($0) } ?? ""
  }
}
