import ConnectorModel
import JSONText

/// Rules on triggers, polling ones and webhooks alike.
enum TriggerRules {
  static let all = [kindIsKnown, batchIsList, methodFits, hintIsThere, hintNeedsTrigger]

  static let kindIsKnown = Rule(
    "trigger-value", .error, .definition,
    statement: "`x-ms-trigger` is single or batch.",
    reason: "The platform knows no other kind of trigger.",
    example: RuleExample(#""x-ms-trigger": "Single""#, becomes: #""x-ms-trigger": "single""#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["x-ms-trigger"], value.string != "single", value.string != "batch"
      else {
        return
      }
      let meant = Spelling.sameLetters(as: value.string, among: ["single", "batch"])
      report.add(
        value, "The trigger must be 'single' or 'batch'.", fix: .writing(meant, over: value))
    })

  static let batchIsList = Rule(
    "trigger-batch-not-array", .warning, .definition,
    statement: "A trigger of the kind batch gets a list: from its response, or as the notification.",
    reason: "The platform starts a flow for each element of the list; there is none in a single object.",
    example: RuleExample(
      #"""
      "x-ms-trigger": "batch",
      "responses": {
        "200": {
          "description": "The newest order",
          "schema": {"type": "object", "properties": {"number": {"type": "integer"}}}
        }
      }
      """#,
      becomes: #"""
        "x-ms-trigger": "single",
        "responses": {
          "200": {
            "description": "The newest order",
            "schema": {"type": "object", "properties": {"number": {"type": "integer"}}}
          }
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .definition { definition, context, report in
      for operation in context.allOperations where operation.triggerKind == "batch" {
        let schemas: [JSONValue]
        if let content = operation.pathItem["x-ms-notification-content"] {
          schemas = content["schema"].map { [$0] } ?? []
        } else {
          schemas = operation.responses(in: definition).filter(\.isSuccess).compactMap(\.schema)
        }
        guard !schemas.isEmpty, !schemas.contains(where: { mayHoldList($0, in: definition) }) else {
          continue
        }
        report.add(
          operation.value, "The trigger '\(operation.name)' is of the kind batch, but gets no array.",
          fix: QuickFix("Make it single", .set(operation.pointer.appending("x-ms-trigger"), "single"))
            .needingReview)
      }
    })

  static let methodFits = Rule(
    "trigger-method", .warning, .definition,
    statement: "A trigger is a GET or POST operation.",
    reason: "Polling reads, webhooks register.",
    example: RuleExample(
      #"""
      "/orders/{id}": {"delete": {"operationId": "OnOrder", "x-ms-trigger": "single"}}
      """#,
      becomes: #"""
        "/orders/{id}": {"get": {"operationId": "OnOrder", "x-ms-trigger": "single"}}
        """#),
    source: "webhook and polling triggers",
    .operation { subject, report in
      let verb = subject.operation.verb
      guard subject.operation.isTrigger, verb == .delete || verb == .patch || verb == .head else { return }
      report.add(subject.value, "A trigger cannot be a \(verb.method) operation.")
    })

  static let hintIsThere = Rule(
    "trigger-hint-missing", .info, .definition,
    statement: "A trigger has `x-ms-trigger-hint`.",
    reason: "The designer shows the hint while a flow is tested: what to do so that the trigger starts it.",
    example: RuleExample(
      #"""
      "operationId": "OnNewOrder",
      "x-ms-trigger": "batch"
      """#,
      becomes: #"""
        "operationId": "OnNewOrder",
        "x-ms-trigger": "batch",
        "x-ms-trigger-hint": "To see it work now, place an order in your shop."
        """#),
    source: "OpenAPI extensions for custom connectors",
    .operation { subject, report in
      guard subject.operation.isTrigger, subject.value["x-ms-trigger-hint"] == nil else { return }
      report.add(subject.value, "The trigger '\(subject.operation.name)' has no x-ms-trigger-hint.")
    })

  static let hintNeedsTrigger = Rule(
    "trigger-hint-on-action", .warning, .definition,
    statement: "`x-ms-trigger-hint` stands beside `x-ms-trigger`.",
    reason: "On an action it has no effect.",
    example: RuleExample(
      #"""
      "operationId": "ListOrders",
      "x-ms-trigger-hint": "Place an order in your shop."
      """#,
      becomes: #"""
        "operationId": "ListOrders",
        "description": "Lists the orders of your shop."
        """#),
    source: "OpenAPI extensions for custom connectors",
    .operation { subject, report in
      guard let hint = subject.value["x-ms-trigger-hint"], !subject.operation.isTrigger else { return }
      report.add(hint, "The hint has no effect without x-ms-trigger.", at: .key)
    })

  /// Whether a list can stand somewhere in what a schema describes, or nobody can tell.
  private static func mayHoldList(_ entry: JSONValue, in definition: APIDefinition, depth: Int = 0) -> Bool {
    guard depth < 6, let schema = Schema(entry, in: definition) else { return true }
    let value = schema.value
    if schema.impliedType == "array" || value["x-ms-dynamic-schema"] != nil
      || value["x-ms-dynamic-properties"] != nil || value["additionalProperties"]?.isObject == true
    {
      return true
    }
    guard schema.impliedType == nil || schema.impliedType == "object" else { return false }
    let properties = schema.allProperties(in: definition)
    return properties.isEmpty
      || properties.contains { mayHoldList($0.value, in: definition, depth: depth + 1) }
  }
}
