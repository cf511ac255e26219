import ConnectorModel
import JSONText

/// Rules on the size of the files.
enum SizeRules {
  static let all = [fileIsAccepted, fileHasRoom, definitionFitsASolution]

  private static let limit = 1_048_576
  private static let solutionLimit = 500_000

  static let fileIsAccepted = Rule(
    "file-too-large", .refused, .all,
    statement: "The file has at most 1 048 576 bytes.",
    reason:
      "The platform accepts connectors up to 1 MB. Split the connector, or drop definitions that nothing"
      + " refers to.",
    source: "certification, step 3d; connectors FAQ", isFixable: true,
    .file { subject, report in
      guard subject.bytes.count > limit else { return }
      report.add(
        in: subject.file, offset: 0, "The file has \(subject.bytes.count) bytes; the limit is \(limit).",
        fix: subject.file == .definition && hasUnused(subject.content) ? removingUnused : nil)
    })

  static let fileHasRoom = Rule(
    "file-size-near-limit", .warning, .all,
    statement: "The file uses at most 90 % of the 1 MB that the platform accepts.",
    reason: "A few more operations and the connector cannot be updated any more.",
    source: "certification, step 3d",
    .file { subject, report in
      let count = subject.bytes.count
      guard count <= limit, count * 10 > limit * 9 else { return }
      report.add(in: subject.file, offset: 0, "The file is at \(count * 100 / limit) % of the 1 MB limit.")
    })

  static let definitionFitsASolution = Rule(
    "file-exceeds-solution-limit", .warning, .all,
    statement: "The definition has at most 500 000 characters.",
    reason: "The Dataverse column `openapidefinition` takes no more (error 0x80044331), so a larger connector"
      + " cannot be added to a solution. Write it without indentation, or split it.",
    source: "microsoft/PowerPlatformConnectors issue 3567",
    .file { subject, report in
      guard subject.file == .definition, subject.bytes.count > solutionLimit else { return }
      let count = subject.bytes.withUnsafeBytes { bytes in
        bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
      }
      guard count > solutionLimit else { return }
      report.add(
        in: .definition, offset: 0,
        "The definition has \(count) characters; a solution accepts \(solutionLimit).")
    })

  private static func hasUnused(_ content: FileContent) -> Bool {
    content.document.map { !APIDefinition(document: $0).unused(in: .definitions).isEmpty } ?? false
  }

  /// Takes away the definitions that no operation reaches.
  private static let removingUnused = QuickFix("Remove unused definitions") { connector in
    let names = connector.definition?.unused(in: .definitions) ?? []
    guard !names.isEmpty else { return nil }
    let edits = names.map { JSONEdit.remove(JSONPointer(tokens: ["definitions", $0])) }
    return ConnectorEdit(title: "Remove unused definitions", steps: [.together(.definition, edits)])
  }.needingReview
}
