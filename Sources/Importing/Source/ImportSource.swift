import JSONText

/// Something to make a connector of: its bytes and what to call it.
package struct ImportSource: Sendable {
  /// The content as read.
  package let bytes: [UInt8]
  /// A file name, an address, or `-`; used in messages and, without a title in the document, as the title.
  package let name: String

  /// The files beside it, by their path from its folder; nil for those that are not there.
  package let companion: @Sendable (String) -> [UInt8]?

  /// Describes a source; without `companion` references to other files lead nowhere.
  package init(
    bytes: [UInt8], name: String, companion: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.bytes = bytes
    self.name = name
    self.companion = companion
  }

  /// Recognises the format and converts the source into the files of a connector.
  ///
  /// Formats that are not imported are refused with an error that names what was recognised.
  package func convert() throws(ImportError) -> ImportResult {
    let format = SourceFormat.detect(bytes)
    switch format {
    case .openAPI2JSON, .malformedJSON: return try OpenAPI2Importer.convert(self)
    case .openAPI2YAML:
      let laidOut = JSONFragment(try yaml().root).written() + [0x0A]
      return try OpenAPI2Importer.convert(ImportSource(bytes: laidOut, name: name, companion: companion))
    case .openAPI3(_, let isYAML):
      let document = isYAML ? try yaml() : try OpenAPI2Importer.index(self)
      return try OpenAPI3Importer.convert(document, self, format: format)
    default: throw .unsupported(format, name: name)
    }
  }

  private func yaml() throws(ImportError) -> JSONDocument {
    do throws(YAMLError) {
      return try YAMLText(bytes).document
    } catch {
      throw .malformedYAML(name: name, error)
    }
  }

  /// The name without folders and without `.json`, `.swagger.json`, `.yaml` and the like.
  var stem: String {
    let last = name.split(separator: "/").last.map { String($0) } ?? ""
    let parts = last.split(separator: ".", omittingEmptySubsequences: true)
    return parts.first.map { String($0) } ?? ""
  }
}
