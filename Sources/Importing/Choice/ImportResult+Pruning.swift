import ConnectorModel
import JSONText

extension ImportResult {
  /// Where the platform's limit comes near, in bytes.
  private static let nearLimit = OpenAPI2Importer.platformBytes * 9 / 10

  /// The result without unused definitions, when it is near the size that the platform takes.
  func prunedWhenLarge() -> ImportResult {
    guard definition.count > ImportResult.nearLimit else { return self }
    var draft = EditDraft(
      Connector(definition: FileContent(definition), properties: FileContent(properties)))
    guard (try? draft.pruneDefinitions()) != nil, let bytes = draft.connector.definitionFile.bytes,
      bytes.count < definition.count
    else { return self }
    var report = report
    report.notes.append(
      ImportNote(
        pointer: .root, code: "definitions-pruned", severity: .info, action: .dropped,
        message: "Unused definitions of \(definition.count - bytes.count) bytes were left out.", advice: ""))
    if bytes.count <= OpenAPI2Importer.platformBytes {
      report.notes.removeAll { $0.code == "definition-too-large" }
    }
    return ImportResult(definition: bytes, properties: properties, report: report)
  }
}
