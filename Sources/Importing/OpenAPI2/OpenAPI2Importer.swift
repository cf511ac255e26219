import ConnectorModel
import JSONText

/// The import of an OpenAPI 2.0 document in JSON.
///
/// The document's bytes stay but for what a connector needs and the document lacks; each such change stands in
/// the report. Importing the result again changes nothing.
package enum OpenAPI2Importer {
  /// The largest definition that Power Platform imports, in bytes (Microsoft, "Create a custom connector from an
  /// OpenAPI definition").
  package static let platformBytes = 1_048_576
  /// The most operations that a connector may have (Microsoft, custom connector limits).
  package static let platformOperations = 256

  /// Converts a document.
  ///
  /// Throws `malformed` with the exact place when it is not JSON. Whatever else is wrong with it is reported or
  /// left to validation, so that nothing of the user's work is refused.
  package static func convert(_ source: ImportSource) throws(ImportError) -> ImportResult {
    var bytes = source.bytes
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var document = try index(source)
    if let bundled = ReferenceBundle.bundled(document, companion: source.companion),
      let whole = try? JSONDocument(bundled)
    {
      bytes = bundled
      document = whole
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard document.root.isObject, let clean = try? JSONDocument(bytes) else {
      throw .unsupported(.otherJSON, name: source.name)
    }
    var conversion = OpenAPI2Conversion(clean, source)
    if hasMark {
      conversion.note(
        .root, "byte-order-mark", .info, .dropped, "The document began with a byte order mark.", advice: "")
    }
    do throws(ConnectorEditError) {
      return try conversion.result()
    } catch {
      throw .notConvertible(name: source.name, error)
    }
  }

  /// The index of a JSON source; throws the exact place where it is not JSON.
  static func index(_ source: ImportSource) throws(ImportError) -> JSONDocument {
    do throws(JSONSyntaxError) {
      return try JSONDocument(source.bytes)
    } catch {
      let lines = LineIndex(source.bytes)
      throw .malformed(
        name: source.name, error, lines.position(of: error.offset),
        SourceExcerpt(lines, offset: error.offset))
    }
  }
}
