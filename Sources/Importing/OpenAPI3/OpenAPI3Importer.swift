import ConnectorModel
import JSONText

/// The import of an OpenAPI 3.0, 3.1 or 3.2 document.
///
/// It is rewritten in OpenAPI 2.0, laid out anew, and then imported as such a document is.
enum OpenAPI3Importer {
  static func convert(
    _ document: JSONDocument, _ source: ImportSource, format: SourceFormat
  ) throws(ImportError) -> ImportResult {
    var conversion = OpenAPI3Conversion(document) { path in source.companion(path) }
    let bytes = conversion.converted().written() + [0x0A]
    let older = ImportSource(bytes: bytes, name: source.name)
    let result = try OpenAPI2Importer.convert(older)
    let report = ImportReport(
      format: format, name: result.report.name, operations: result.report.operations + conversion.dropped,
      notes: conversion.notes + result.report.notes.map(OpenAPI3Importer.original))
    return ImportResult(definition: result.definition, properties: result.properties, report: report)
  }

  /// A remark on the rewritten document, its place told by the source's names where they differ.
  private static func original(_ note: ImportNote) -> ImportNote {
    var tokens = note.pointer.tokens
    switch tokens.first {
    case "definitions": tokens.replaceSubrange(0..<1, with: ["components", "schemas"])
    case "securityDefinitions": tokens.replaceSubrange(0..<1, with: ["components", "securitySchemes"])
    case "host", "basePath", "schemes": tokens = ["servers"]
    default: return note
    }
    return ImportNote(
      pointer: JSONPointer(tokens: tokens), code: note.code, severity: note.severity, action: note.action,
      message: note.message, advice: note.advice)
  }
}
