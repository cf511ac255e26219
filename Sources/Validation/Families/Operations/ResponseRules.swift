import ConnectorModel
import JSONText

/// Rules on the responses of operations (OpenAPI 2.0, Responses Object).
enum ResponseRules {
  static let all = [
    responsesArePresent, responsesAreNotEmpty, codesAreValid, descriptionIsPresent, successIsDescribed,
    successStandsBesideDefault, successHasSchema, oneSuccessHasSchema, defaultHasNoSchema,
  ]

  static let responsesArePresent = Rule(
    "operation-responses-missing", .refused, .definition, aliases: ["OperationMustHaveResponse"],
    statement: "Every operation has responses.",
    reason: "The field is required.",
    source: "OpenAPI 2.0, Operation Object", isFixable: true,
    .operation { subject, report in
      guard subject.value["responses"] == nil else { return }
      report.add(subject.value, "'responses' is required.", fix: addingSuccess(to: subject.value))
    })

  static let responsesAreNotEmpty = Rule(
    "operation-responses-empty", .error, .definition,
    statement: "Every operation has at least one response.",
    reason: "The Responses Object must hold one code.",
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
    source: "OpenAPI 2.0, Responses Object",
    .operation { subject, report in
      for member in subject.value["responses"].map({ codes($0) }) ?? [] where member.key != "default" {
        let isCode = member.key.count == 3 && Int(member.key).map { (100...599).contains($0) } ?? false
        if !isCode { report.add(member.value, "'\(member.key)' is not a status code.", at: .key) }
      }
    })

  static let descriptionIsPresent = Rule(
    "response-description-missing", .refused, .definition, aliases: ["ResponseDescriptionRequired"],
    statement: "Every response has a description.",
    reason: "The field is required; the platform refuses the response otherwise.",
    source: "OpenAPI 2.0, Response Object", isFixable: true,
    .response { subject, report in
      guard subject.value["description"] == nil else { return }
      let phrase = StatusPhrases.phrase(of: subject.code ?? "")
      report.add(
        subject.value, "The response has no description.",
        fix: QuickFix(
          "Write '\(phrase)'", .set(subject.value.pointer.appending("description"), .string(phrase))))
    })

  static let successIsDescribed = Rule(
    "response-no-success", .warning, .definition, aliases: ["OperationShouldHaveSuccessfulResponse"],
    statement: "An operation that lists codes lists a 2xx code.",
    reason: "The designer offers what the success response describes.",
    source: "coding standards",
    .operation { subject, report in
      guard let responses = subject.value["responses"] else { return }
      let codes = codes(responses).map(\.key)
      guard codes.contains(where: { $0 != "default" }), !codes.contains(where: { $0.hasPrefix("2") }),
        !codes.contains("default")
      else { return }
      report.add(responses, "There is no success response.")
    })

  static let successStandsBesideDefault = Rule(
    "response-default-only", .warning, .definition,
    statement: "`default` is not the only response.",
    reason: "The designer shows the fields of a 2xx response; `default` stands for errors.",
    source: "coding standards", isFixable: true,
    .operation { subject, report in
      guard let responses = subject.value["responses"], codes(responses).map(\.key) == ["default"],
        let only = responses["default"]
      else { return }
      report.add(
        responses, "Pair 'default' with a 2xx response.",
        fix: QuickFix("Rename default to 200", .rename(only.pointer, to: "200")))
    })

  static let successHasSchema = Rule(
    "response-schema-missing", .warning, .definition, aliases: ["SchemaDefinitionSetIncorrectly"],
    statement: "A 2xx response has a schema.",
    reason: "Without one the designer offers no dynamic content of the operation.",
    source: "certification",
    .operation { subject, report in
      let operation = subject.operation
      guard operation.verb != .delete, operation.verb != .head, !operation.isInternal,
        !subject.hasNotificationContent, !subject.hasUnknownResponses,
        let responses = operation.value["responses"]
      else { return }
      let successes = subject.successes.filter { $0.code != "202" && $0.code != "204" }
      guard !successes.isEmpty, successes.count == subject.successes.count,
        !successes.contains(where: { $0.schema != nil })
      else { return }
      report.add(responses, "No 2xx response has a schema; the designer offers no output.")
    })

  static let oneSuccessHasSchema = Rule(
    "response-multiple-schemas", .warning, .definition, aliases: ["OperationHasManyResponsesWithSchema"],
    statement: "One 2xx response has a schema.",
    reason: "The designer uses only one.",
    source: "the official validator",
    .operation { subject, report in
      let described = subject.successes.filter { $0.schema != nil }.map(\.code)
      guard described.count > 1, let responses = subject.value["responses"] else { return }
      report.add(
        responses, "\(described.joined(separator: ", ")) have a schema; the designer uses only one.")
    })

  static let defaultHasNoSchema = Rule(
    "default-response-has-schema", .warning, .definition, aliases: ["DefaultResponseHasSchema"],
    statement: "The `default` response has no schema.",
    reason: "It describes errors, which the designer does not offer.",
    source: "certification", isFixable: true,
    .operation { subject, report in
      guard subject.value["responses"].map({ codes($0).count > 1 }) ?? false,
        let schema = subject.value["responses"]?["default"]?["schema"]
      else { return }
      report.add(
        schema, "The default response has a schema.",
        fix: QuickFix("Remove the schema", .remove(schema.pointer)))
    })

  private static func codes(_ responses: JSONValue) -> [JSONMember] {
    responses.members.filter { !$0.key.hasPrefix("x-") }
  }

  private static func addingSuccess(to operation: JSONValue) -> QuickFix {
    QuickFix(
      "Add response 200", .set(operation.pointer.appending(["responses", "200"]), ["description": "OK"]))
  }
}
