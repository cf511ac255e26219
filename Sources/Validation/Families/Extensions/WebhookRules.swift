import ConnectorModel
import JSONText

/// Rules on webhooks: triggers to which the service brings its news.
enum WebhookRules {
  static let all = [webhookHasCallback, callbackHasContent, webhookIsTrigger, contentHasSchema]

  static let webhookHasCallback = Rule(
    "trigger-notification-url-missing", .error, .definition,
    aliases: ["WebhookOperationsMissingNotificationUrlProperty"],
    statement: "A webhook trigger has a field for the callback URL.",
    reason: "The platform writes its URL into the field with `x-ms-notification-url: true`.",
    example: RuleExample(
      #"""
      "/hooks": {
        "x-ms-notification-content": {"schema": {"type": "object"}},
        "post": {
          "operationId": "OnOrder",
          "x-ms-trigger": "single",
          "parameters": [{"name": "body", "in": "body", "required": true, "schema": {
            "type": "object",
            "properties": {"callbackUrl": {"type": "string"}}
          }}]
        }
      }
      """#,
      becomes: #"""
        "/hooks": {
          "x-ms-notification-content": {"schema": {"type": "object"}},
          "post": {
            "operationId": "OnOrder",
            "x-ms-trigger": "single",
            "parameters": [{"name": "body", "in": "body", "required": true, "schema": {
              "type": "object",
              "required": ["callbackUrl"],
              "properties": {"callbackUrl": {
                "type": "string",
                "x-ms-visibility": "internal",
                "x-ms-notification-url": true
              }}
            }}]
          }
        }
        """#),
    source: "webhook triggers", isFixable: true,
    .definition { definition, context, report in
      for found in webhooks(context) where found.operation.isTrigger && found.hasContent && !found.hasCallback
      {
        guard found.operation.verb == .post else { continue }
        let pointer = found.operation.pointer
        let title = CallbackMarking.title(for: found.operation, in: definition)
        report.add(
          found.operation.value, "The webhook trigger has no callback URL field.",
          fix: QuickFix(title) { CallbackMarking.edit(ofOperationAt: pointer, title: title, on: $0) })
      }
    })

  static let callbackHasContent = Rule(
    "trigger-notification-content-missing", .error, .definition,
    aliases: ["OperationMustHaveNotificationContentExtension"],
    statement: "A path whose operation takes a callback URL says what the webhook sends.",
    reason: "`x-ms-notification-content` stands on the path, beside the operation.",
    example: RuleExample(hooks(""), becomes: hooks(described)),
    source: "webhook triggers", isFixable: true,
    .definition { _, context, report in
      for found in webhooks(context) where found.hasCallback && !found.hasContent {
        let item = found.operation.pathItem
        let skeleton: JSONFragment = ["schema": ["type": "object", "properties": [:]]]
        report.add(
          item, "The path has a callback URL field, but no x-ms-notification-content.",
          fix: QuickFix(
            "Add x-ms-notification-content",
            .set(item.pointer.appending("x-ms-notification-content"), skeleton)))
      }
    })

  static let webhookIsTrigger = Rule(
    "webhook-without-trigger", .warning, .definition,
    statement: "An operation with a callback URL and notification content is a trigger.",
    reason: "Without `x-ms-trigger` it appears as an action.",
    example: RuleExample(hooks(plain, isTrigger: false), becomes: hooks(plain)),
    source: "webhook triggers", isFixable: true,
    .definition { _, context, report in
      for found in webhooks(context)
      where found.hasCallback && found.hasContent && !found.operation.isTrigger {
        let pointer = found.operation.pointer.appending("x-ms-trigger")
        report.add(
          found.operation.value, "The webhook operation has no x-ms-trigger.",
          fix: QuickFix("Make it a trigger", .set(pointer, "single")).needingReview)
      }
    })

  static let contentHasSchema = Rule(
    "notification-content-no-schema", .error, .definition,
    statement: "`x-ms-notification-content` has a schema.",
    reason: "The designer offers what it describes.",
    example: RuleExample(
      #"""
      "/hooks": {
        "x-ms-notification-content": {"description": "The new order"}
      }
      """#,
      becomes: #"""
        "/hooks": {
          "x-ms-notification-content": {
            "description": "The new order",
            "schema": {"type": "object", "properties": {"number": {"type": "integer"}}}
          }
        }
        """#),
    source: "OpenAPI extensions for custom connectors",
    .path { subject, report in
      guard let content = subject.value["x-ms-notification-content"], content["schema"] == nil else { return }
      report.add(content, "The notification content has no schema.")
    })

  private static let plain = "\n" + #"  "x-ms-notification-content": {"schema": {"type": "object"}},"#
  private static let described = #"""

      "x-ms-notification-content": {
        "schema": {"type": "object", "properties": {"number": {"type": "integer"}}}
      },
    """#

  /// A webhook with a callback URL field, after what is said of its notifications.
  private static func hooks(_ content: String, isTrigger: Bool = true) -> String {
    #"""
    "/hooks": {\#(content)
      "post": {
        "operationId": "OnOrder",\#(isTrigger ? "\n    \"x-ms-trigger\": \"single\"," : "")
        "parameters": [{"name": "body", "in": "body", "schema": {
          "properties": {"url": {"type": "string", "x-ms-notification-url": true}}
        }}]
      }
    }
    """#
  }

  private struct Webhook {
    let operation: Operation
    let hasContent: Bool
    let hasCallback: Bool
  }

  /// The operations that have to do with webhooks: those with a callback field and triggers.
  private static func webhooks(_ context: RuleContext) -> [Webhook] {
    let withCallback = context.callbackOperations
    return context.allOperations.compactMap { operation in
      let hasCallback = withCallback.contains(operation.value.range.lowerBound)
      guard hasCallback || operation.isTrigger else { return nil }
      let hasContent = operation.pathItem["x-ms-notification-content"] != nil
      return Webhook(operation: operation, hasContent: hasContent, hasCallback: hasCallback)
    }
  }
}
