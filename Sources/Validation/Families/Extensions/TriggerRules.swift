import ConnectorModel
import JSONText

/// Rules on triggers and webhooks.
enum TriggerRules {
  static let all = [
    kindIsKnown, methodFits, hintNeedsTrigger, webhookHasCallback, callbackHasContent, webhookIsTrigger,
    contentHasSchema,
  ]

  static let kindIsKnown = Rule(
    "trigger-value", .error, .definition,
    statement: "`x-ms-trigger` is single or batch.",
    reason: "The platform knows no other kind of trigger.",
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["x-ms-trigger"], value.string != "single", value.string != "batch"
      else {
        return
      }
      let folded = value.string?.lowercased()
      let fix =
        folded == "single" || folded == "batch"
        ? folded.map { QuickFix("Write \($0)", .set(value.pointer, .string($0))) } : nil
      report.add(value, "The trigger must be 'single' or 'batch'.", fix: fix)
    })

  static let methodFits = Rule(
    "trigger-method", .warning, .definition,
    statement: "A trigger is a GET or POST operation.",
    reason: "Polling reads, webhooks register.",
    source: "webhook and polling triggers",
    .operation { subject, report in
      let verb = subject.operation.verb
      guard subject.operation.isTrigger, verb == .delete || verb == .patch || verb == .head else { return }
      report.add(subject.value, "A trigger cannot be a \(verb.method) operation.")
    })

  static let hintNeedsTrigger = Rule(
    "trigger-hint-on-action", .warning, .definition,
    statement: "`x-ms-trigger-hint` stands beside `x-ms-trigger`.",
    reason: "On an action it has no effect.",
    source: "OpenAPI extensions for custom connectors",
    .operation { subject, report in
      guard let hint = subject.value["x-ms-trigger-hint"], !subject.operation.isTrigger else { return }
      report.add(hint, "The hint has no effect without x-ms-trigger.", at: .key)
    })

  static let webhookHasCallback = Rule(
    "trigger-notification-url-missing", .error, .definition,
    aliases: ["WebhookOperationsMissingNotificationUrlProperty"],
    statement: "A webhook trigger has a field for the callback URL.",
    reason: "The platform writes its URL into the field with `x-ms-notification-url: true`.",
    source: "webhook triggers",
    .definition { definition, context, report in
      for found in webhooks(definition, context)
      where found.operation.isTrigger && found.hasContent && !found.hasCallback {
        guard found.operation.verb == .post else { continue }
        report.add(found.operation.value, "The webhook trigger has no callback URL field.")
      }
    })

  static let callbackHasContent = Rule(
    "trigger-notification-content-missing", .error, .definition,
    aliases: ["OperationMustHaveNotificationContentExtension"],
    statement: "A path whose operation takes a callback URL says what the webhook sends.",
    reason: "`x-ms-notification-content` stands on the path, beside the operation.",
    source: "webhook triggers", isFixable: true,
    .definition { definition, context, report in
      for found in webhooks(definition, context) where found.hasCallback && !found.hasContent {
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
    source: "webhook triggers", isFixable: true,
    .definition { definition, context, report in
      for found in webhooks(definition, context)
      where found.hasCallback && found.hasContent && !found.operation.isTrigger {
        let pointer = found.operation.pointer.appending("x-ms-trigger")
        report.add(
          found.operation.value, "The webhook operation has no x-ms-trigger.",
          fix: QuickFix("Make it a trigger", .set(pointer, "single")))
      }
    })

  static let contentHasSchema = Rule(
    "notification-content-no-schema", .error, .definition,
    statement: "`x-ms-notification-content` has a schema.",
    reason: "The designer offers what it describes.",
    source: "OpenAPI extensions for custom connectors",
    .path { subject, report in
      guard let content = subject.value["x-ms-notification-content"], content["schema"] == nil else { return }
      report.add(content, "The notification content has no schema.")
    })

  private struct Webhook {
    let operation: Operation
    let hasContent: Bool
    let hasCallback: Bool
  }

  /// The operations that have to do with webhooks: those with a callback field and triggers.
  private static func webhooks(_ definition: APIDefinition, _ context: RuleContext) -> [Webhook] {
    let withCallback = context.callbackOperations
    return context.allOperations.compactMap { operation in
      let hasCallback = withCallback.contains(operation.value.range.lowerBound)
      guard hasCallback || operation.isTrigger else { return nil }
      let hasContent = operation.pathItem["x-ms-notification-content"] != nil
      return Webhook(operation: operation, hasContent: hasContent, hasCallback: hasCallback)
    }
  }
}
