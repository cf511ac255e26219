import JSONText

/// The import of captured requests: HTTP archives, curl commands, requests as HTTP shows them.
///
/// They go the way of a Postman collection; the report names the places of the source.
enum CapturedImporter {
  /// Converts requests; `skipped` are calls of the source that belong to no API.
  static func convert(
    _ requests: [CapturedRequest], skipped: [HARArchive.Skipped] = [], name: String, title: String,
    format: SourceFormat
  ) throws(ImportError) -> ImportResult {
    let json = CapturedCollection(name: title, requests: requests).json.written()
    let document = try OpenAPI2Importer.index(ImportSource(bytes: json, name: name))
    let result = try PostmanImporter.convert(document.root, name: name, format: format)
    let operations = result.report.operations.map { operation in
      ImportedOperation(
        source: place(of: operation.source, requests), operationID: operation.operationID,
        outcome: operation.outcome, into: operation.into)
    }
    var notes = requests.flatMap { request in
      request.remarks.map { remark in
        ImportNote(
          pointer: request.pointer, code: "request-remark", severity: .info, action: .dropped,
          message: remark, advice: "")
      }
    }
    notes += result.report.notes.map { note in
      ImportNote(
        pointer: place(of: note.pointer, requests), code: note.code, severity: note.severity,
        action: note.action, message: note.message, advice: note.advice)
    }
    notes += skipped.map { call in
      ImportNote(
        pointer: call.pointer, code: "call-skipped", severity: .info, action: .dropped,
        message: "The call was left out: \(call.reason).", advice: "")
    }
    let dropped = skipped.map {
      ImportedOperation(source: $0.pointer, operationID: nil, outcome: .dropped, into: nil)
    }
    let report = ImportReport(
      format: format, name: result.report.name, operations: operations + dropped, notes: notes,
      variables: result.report.variables)
    return ImportResult(definition: result.definition, properties: result.properties, report: report)
  }

  /// The place of the request that stood at `/item/N`.
  private static func place(of pointer: JSONPointer, _ requests: [CapturedRequest]) -> JSONPointer {
    guard pointer.tokens.first == "item", pointer.tokens.count > 1, let position = Int(pointer.tokens[1]),
      requests.indices.contains(position)
    else { return pointer }
    return requests[position].pointer
  }
}
