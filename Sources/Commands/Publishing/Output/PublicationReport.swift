import ConnectorModel
import JSONText
import Publishing

/// What a creation or an update brought about, for people or as JSON.
struct PublicationReport {
  let result: PublicationResult
  /// What was done, `created` or `updated`.
  let action: String
  /// The file that remembers it; nil when none was written.
  let settingsPath: String?

  func write(_ format: ReportFormat) {
    switch format {
    case .text: lines.forEach(Output.current.line)
    case .json: Output.current.document(document)
    }
  }

  private var lines: [String] {
    var lines = ["\(action.prefix(1).uppercased() + action.dropFirst()) '\(result.title)': \(result.id)"]
    if let internalID = result.internalID { lines.append("The PowerApps service knows it as \(internalID).") }
    lines += result.redirectURLs.map { "Register this redirect address with your OAuth application: \($0)" }
    lines += result.notes.map(\.message)
    if let settingsPath { lines.append("\(settingsPath) remembers the connector and the environment.") }
    return lines
  }

  private var document: JSONFragment {
    [
      "action": .string(action), "connectorId": .string(result.id), "displayName": .string(result.title),
      "internalId": result.internalID.map { .string($0) } ?? .null,
      "environment": .string(result.environment),
      "redirectUrls": .array(result.redirectURLs.map { .string($0) }),
      "notes": .array(
        result.notes.map { ["code": .string($0.code), "message": .string($0.message)] }),
      "complaints": .array(result.complaints.map(PublicationReport.fragment)),
      "settings": settingsPath.map { .string($0) } ?? .null,
    ]
  }

  /// A complaint of the service as reports give it.
  static func fragment(_ complaint: DefinitionComplaint) -> JSONFragment {
    [
      "severity": .string(complaint.isWarning ? "warning" : "error"),
      "file": .string(complaint.file.standardName), "pointer": .string(complaint.pointer.description),
      "message": .string(complaint.text),
    ]
  }
}
