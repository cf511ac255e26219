import ConnectorModel
import JSONText

/// The import of a Postman collection of any version.
///
/// It is rewritten in OpenAPI 2.0, laid out anew, and then imported as such a document is; policies and what
/// connections are asked for come on top.
enum PostmanImporter {
  /// Converts a collection; `environment` holds variables that Postman keeps elsewhere.
  static func convert(
    _ root: JSONValue, name: String, format: SourceFormat, environment: [PostmanField] = []
  ) throws(ImportError) -> ImportResult {
    let reader = PostmanReader(root)
    var conversion = PostmanConversion(
      reader.collection, environment: environment, notes: reader.notes)
    let bytes = conversion.converted().written() + [0x0A]
    let result = try OpenAPI2Importer.convert(ImportSource(bytes: bytes, name: name))
    let properties: [UInt8]
    do throws(ConnectorEditError) {
      properties = try conversion.properties(result.properties)
    } catch {
      throw .notConvertible(name: name, error)
    }
    let operations = reader.collection.requests.map { request in
      conversion.outcomes[request.pointer]
        ?? ImportedOperation(source: request.pointer, operationID: nil, outcome: .dropped, into: nil)
    }
    let report = ImportReport(
      format: format, name: result.report.name, operations: operations,
      notes: conversion.notes + result.report.notes.compactMap(original),
      variables: conversion.unknownVariables)
    return ImportResult(definition: result.definition, properties: properties, report: report)
  }

  /// A remark on the rewritten document; the source has no such places.
  private static func original(_ note: ImportNote) -> ImportNote? {
    ImportNote(
      pointer: .root, code: note.code, severity: note.severity, action: note.action, message: note.message,
      advice: note.advice)
  }
}
