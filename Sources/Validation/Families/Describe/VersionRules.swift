import ConnectorModel
import JSONText

/// Rules on the version of the format and on the status of the connector.
enum VersionRules {
  static let all = [formatIsOpenAPI2, statusIsKnown]

  static let formatIsOpenAPI2 = Rule(
    "openapi-version-unsupported", .refused, .describe, aliases: ["SpecificationVersionIncorrect"],
    statement: "The definition is OpenAPI 2.0: `swagger` is the string \"2.0\".",
    reason: "The platform imports OpenAPI 2.0 only. `conwiz import` converts OpenAPI 3 definitions.",
    example: RuleExample(
      #"""
      {"openapi": "3.0.3", "info": {"title": "Orders", "version": "1.0"}, "paths": {}}
      """#,
      becomes: #"""
        {"swagger": "2.0", "info": {"title": "Orders", "version": "1.0"}, "paths": {}}
        """#),
    source: "OpenAPI 2.0, Swagger Object", isFixable: true,
    .definition { definition, _, report in
      if let value = definition.root["openapi"] {
        report.add(value, "Only OpenAPI 2.0 is supported; convert the definition with `conwiz import`.")
      } else if let value = definition.root["swagger"], value.string != "2.0" {
        let isNumber = value.numberText == "2.0" || value.numberText == "2"
        report.add(
          value, "`swagger` must be the string \"2.0\".",
          fix: isNumber ? QuickFix("Write \"2.0\"", .set(value.pointer, "2.0")) : nil)
      }
    })

  private static let statuses = ["Production", "Preview"]

  static let statusIsKnown = Rule(
    "annotation-status", .error, .describe, aliases: ["ApiAnnotationStatusNotValid"],
    statement: "`x-ms-api-annotation.status` is Production or Preview.",
    reason: "The platform knows these two values and compares them exactly.",
    example: RuleExample(
      #""x-ms-api-annotation": {"status": "production"}"#,
      becomes: #""x-ms-api-annotation": {"status": "Production"}"#),
    source: "the schema of Microsoft's repository", isFixable: true,
    .definition { definition, _, report in
      check(definition.root["x-ms-api-annotation"], .describe, &report)
      check(definition.info?["x-ms-api-annotation"], .describe, &report)
    },
    .operation { subject, report in check(subject.value["x-ms-api-annotation"], .definition, &report) })

  private static func check(_ annotation: JSONValue?, _ tab: Tab, _ report: inout Report) {
    guard let value = annotation?["status"], let status = value.string, !statuses.contains(status) else {
      return
    }
    let meant = Spelling.sameLetters(as: status, among: statuses)
    report.add(
      value,
      meant.map { "'\(status)' should be '\($0)'." }
        ?? "Status '\(status)' is neither Production nor Preview.",
      tab: tab, fix: .writing(meant, over: value))
  }
}
