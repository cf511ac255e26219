import ConnectorModel
import JSONText

/// Rules on the names and values of `x-ms-capabilities`.
enum CapabilityRules {
  static let all = [namesAreKnown, chunkTransferIsBoolean]

  static let namesAreKnown = Rule(
    "capabilities-unknown", .warning, .definition,
    statement: "`x-ms-capabilities` holds testConnection and file-picker, and chunkTransfer on operations.",
    reason: "Other names have no effect.",
    example: RuleExample(
      #""x-ms-capabilities": {"testconnection": {"operationId": "GetAccount"}}"#,
      becomes: #""x-ms-capabilities": {"testConnection": {"operationId": "GetAccount"}}"#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .definition { definition, _, report in
      guard let value = definition.root[name] else { return }
      check(value, known: ["testConnection", "file-picker"], of: "a connector", &report)
    },
    .operation { subject, report in
      guard let value = subject.value[name] else { return }
      check(value, known: ["chunkTransfer"], of: "an operation", &report)
    })

  static let chunkTransferIsBoolean = Rule(
    "capabilities-chunk-not-boolean", .error, .definition,
    statement: "`chunkTransfer` is true or false.",
    reason: "It says whether large files are sent in pieces.",
    example: RuleExample(
      #""x-ms-capabilities": {"chunkTransfer": "true"}"#,
      becomes: #""x-ms-capabilities": {"chunkTransfer": true}"#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value[name]?["chunkTransfer"], value.boolean == nil else { return }
      let meant: Bool? =
        switch value.string?.trimmed.lowercased() {
        case "true", "yes": true
        case "false", "no": false
        default: nil
        }
      report.add(
        value, "'chunkTransfer' must be true or false, not \(value.kind.phrase).",
        fix: meant.map { QuickFix("Write \($0)", .set(value.pointer, .boolean($0))) })
    })

  private static let name = "x-ms-capabilities"

  private static func check(_ value: JSONValue, known: [String], of owner: String, _ report: inout Report) {
    guard report.expect(.object, value, called: "'\(name)'") else { return }
    for child in value.children {
      guard let name = child.key, !known.contains(name), !name.hasPrefix("x-") else { continue }
      let meant = Spelling.nearest(to: name, among: known)
      report.add(
        child, "'\(name)' is no capability of \(owner)\(Spelling.ending(meant))",
        at: .key,
        fix: .renaming(child, to: meant))
    }
  }
}
