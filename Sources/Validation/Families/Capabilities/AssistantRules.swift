import ConnectorModel
import JSONText

/// Rules on `x-ms-openai-data` and `x-ms-openai-manifest`, which offer operations to assistants.
enum AssistantRules {
  static let all = [operationDataIsWhole, manifestIsObject]

  static let operationDataIsWhole = Rule(
    "openai-data-shape", .warning, .definition,
    statement: "`x-ms-openai-data` is an object; what it switches on or off is true or false.",
    reason: "Assistants offer the operation only where it can be read.",
    example: RuleExample(
      #""x-ms-openai-data": {"openai-enabled": "true"}"#,
      becomes: #""x-ms-openai-data": {"openai-enabled": true}"#),
    source: "live connectors",
    .operation { subject, report in
      guard let value = subject.value["x-ms-openai-data"] else { return }
      guard report.expect(.object, value, called: "'x-ms-openai-data'") else { return }
      checkSwitch("openai-enabled", of: value, &report)
      checkSwitch("x-ms-require-user-confirmation", of: value, &report)
      guard let operations = value["operations"] else { return }
      guard report.expect(.array, operations, called: "'operations'") else { return }
      for operation in operations.elements {
        if operation["operationId"]?.string == nil {
          report.add(operation, "An entry of 'operations' needs an 'operationId'.")
        }
        checkSwitch("x-ms-require-user-confirmation", of: operation, &report)
      }
    })

  static let manifestIsObject = Rule(
    "openai-manifest-shape", .warning, .describe,
    statement: "`x-ms-openai-manifest` is an object.",
    reason: "It holds what assistants are told of the connector: humanName, modelDescription, contactEmail,"
      + " legalUrl.",
    example: RuleExample(
      #""x-ms-openai-manifest": []"#,
      becomes: #"""
        "x-ms-openai-manifest": {
          "humanName": "Contoso Shop",
          "modelDescription": "Find and place orders of the Contoso shop."
        }
        """#),
    source: "live connectors",
    .definition { definition, _, report in
      guard let value = definition.root["x-ms-openai-manifest"] else { return }
      report.expect(.object, value, called: "'x-ms-openai-manifest'")
    })

  private static func checkSwitch(_ name: String, of value: JSONValue, _ report: inout Report) {
    guard let member = value[name], member.boolean == nil else { return }
    report.add(member, "'\(name)' must be true or false, not \(member.kind.phrase).")
  }
}
