import ConnectorModel
import JSONText

/// Rules on the responses of operations (OpenAPI 2.0, Responses Object); their schemas are not asked here.
enum ResponseRules {
  static let all = [
    responsesArePresent, responsesAreNotEmpty, codesAreValid, descriptionIsPresent, successIsDescribed,
    successStandsBesideDefault,
  ]

  static let responsesArePresent = Rule(
    "operation-responses-missing", .refused, .definition, aliases: ["OperationMustHaveResponse"],
    statement: "Every operation has responses.",
    reason: "The field is required.",
    example: RuleExample(
      #""operationId": "ListOrders""#,
      becomes: #"""
        "operationId": "ListOrders",
        "responses": {"200": {"description": "The orders"}}
        """#),
    source: "OpenAPI 2.0, Operation Object", isFixable: true,
    .operation { subject, report in
      guard subject.value["responses"] == nil, !subject.isEmpty else { return }
      report.add(subject.value, "'responses' is required.", fix: addingSuccess(to: subject.value))
    })

  static let responsesAreNotEmpty = Rule(
    "operation-responses-empty", .error, .definition,
    statement: "Every operation has at least one response.",
    reason: "The Responses Object must hold one code.",
    example: RuleExample(
      #""responses": {}"#,
      becomes: #""responses": {"200": {"description": "The orders"}}"#),
    source: "OpenAPI 2.0, Responses Object", isFixable: true,
    .operation { subject, report in
      guard let responses = subject.value["responses"], responses.isObject, codes(responses).isEmpty else {
        return
      }
      report.add(responses, "At least one response is needed.", fix: addingSuccess(to: subject.value))
    })

  static let codesAreValid = Rule(
    "response-code-invalid", .refused, .definition, aliases: ["ResponseMustBeDefaultOrHttpStatusCode"],
    statement: "Responses are named by a status code or `default`.",
    reason: "OpenAPI 2.0 has no ranges such as 2XX.",
    example: RuleExample(
      #""responses": {"2XX": {"description": "The orders"}}"#,
      becomes: #""responses": {"200": {"description": "The orders"}}"#),
    source: "OpenAPI 2.0, Responses Object",
    .operation { subject, report in
      for member in subject.value["responses"].map({ codes($0) }) ?? [] where member.key != "default" {
        if !isCode(member.key) { report.add(member.value, "'\(member.key)' is not a status code.", at: .key) }
      }
    })

  static let descriptionIsPresent = Rule(
    "response-description-missing", .refused, .definition,
    statement: "Every response has a description.",
    reason: "The field is required; the platform refuses the response otherwise.",
    example: RuleExample(
      #""responses": {"404": {}}"#,
      becomes: #""responses": {"404": {"description": "There is no such order"}}"#),
    source: "OpenAPI 2.0, Response Object", isFixable: true,
    .response { subject, report in
      guard subject.value["description"] == nil else { return }
      let phrase = ResponseCode.description(of: subject.code ?? "")
      report.add(
        subject.value, "The response has no description.",
        fix: QuickFix(
          "Write '\(phrase)'", .set(subject.value.pointer.appending("description"), .string(phrase))))
    })

  static let successIsDescribed = Rule(
    "response-no-success", .warning, .definition, aliases: ["OperationShouldHaveSuccessfulResponse"],
    statement: "An operation that lists codes lists a 2xx code.",
    reason: "The designer offers what the success response describes.",
    example: RuleExample(
      #""responses": {"404": {"description": "Not Found"}}"#,
      becomes: #"""
        "responses": {
          "200": {"description": "The order"},
          "404": {"description": "Not Found"}
        }
        """#),
    source: "coding standards",
    .operation { subject, report in
      guard let responses = subject.value["responses"] else { return }
      let codes = codes(responses).map(\.key)
      guard codes.contains(where: { $0 != "default" }), !codes.contains(where: { $0.hasPrefix("2") }),
        !codes.contains("default"), codes.allSatisfy({ isCode($0) })
      else { return }
      report.add(responses, "There is no success response.")
    })

  static let successStandsBesideDefault = Rule(
    "response-default-only", .warning, .definition,
    statement: "`default` is not the only response.",
    reason: "The designer shows the fields of a 2xx response; `default` stands for errors.",
    example: RuleExample(
      #""responses": {"default": {"description": "The order"}}"#,
      becomes: #""responses": {"200": {"description": "The order"}}"#),
    source: "coding standards", isFixable: true,
    .operation { subject, report in
      guard let responses = subject.value["responses"], codes(responses).map(\.key) == ["default"],
        let only = responses["default"]
      else { return }
      report.add(
        responses, "Pair 'default' with a 2xx response.",
        fix: QuickFix("Rename default to 200", .rename(only.pointer, to: "200")).needingReview)
    })

  private static func codes(_ responses: JSONValue) -> [JSONMember] {
    responses.members.filter { !$0.key.hasPrefix("x-") }
  }

  private static func isCode(_ code: String) -> Bool {
    code.utf8.count == 3 && Int(code).map { (100...599).contains($0) } ?? false
  }

  private static func addingSuccess(to operation: JSONValue) -> QuickFix {
    QuickFix(
      "Add response 200", .set(operation.pointer.appending(["responses", "200"]), ["description": "OK"]))
  }
}
