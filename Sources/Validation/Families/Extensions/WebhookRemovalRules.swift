import ConnectorModel
import JSONText

/// Rules on what the platform needs to remove a webhook that it has registered.
enum WebhookRemovalRules {
  static let all = [answerHasLocation, deletionIsThere]

  static let answerHasLocation = Rule(
    "webhook-no-location-header", .info, .definition,
    statement: "The response that registers a webhook has a `Location` header.",
    reason:
      "The platform sends DELETE to that address when the flow is turned off; without it the webhook stays.",
    example: RuleExample(
      #"""
      "/hooks": {
        "x-ms-notification-content": {"schema": {"type": "object"}},
        "post": {
          "operationId": "OnOrder",
          "x-ms-trigger": "single",
          "responses": {"201": {"description": "Created"}}
        }
      }
      """#,
      becomes: #"""
        "/hooks": {
          "x-ms-notification-content": {"schema": {"type": "object"}},
          "post": {
            "operationId": "OnOrder",
            "x-ms-trigger": "single",
            "responses": {"201": {
              "description": "Created",
              "headers": {"Location": {"type": "string", "description": "The address of the webhook"}}
            }}
          }
        }
        """#),
    source: "webhook triggers", isFixable: true,
    .operation { subject, report in
      guard subject.operation.isWebhook, !subject.hasUnknownResponses else { return }
      let successes = subject.successes
      let answers = successes.isEmpty ? subject.responses.filter { $0.code == "default" } : successes
      guard let first = answers.first(where: { $0.code == "201" }) ?? answers.first,
        !answers.contains(where: { $0.headers.contains { $0.key.lowercased() == "location" } })
      else { return }
      report.add(
        subject.value, "No response of the webhook '\(subject.operation.name)' has a Location header.",
        fix: locationFix(first))
    })

  static let deletionIsThere = Rule(
    "webhook-delete-missing", .info, .definition,
    statement: "A connector with webhooks has a DELETE operation.",
    reason:
      "The platform removes a webhook with DELETE when the flow is turned off; the operation is internal.",
    example: RuleExample(
      #"""
      "/hooks": {
        "x-ms-notification-content": {"schema": {"type": "object"}},
        "post": {"operationId": "OnOrder", "x-ms-trigger": "single"}
      }
      """#,
      becomes: #"""
        "/hooks": {
          "x-ms-notification-content": {"schema": {"type": "object"}},
          "post": {"operationId": "OnOrder", "x-ms-trigger": "single"}
        },
        "/hooks/{id}": {
          "delete": {"operationId": "DeleteHook", "x-ms-visibility": "internal"}
        }
        """#),
    source: "webhook triggers",
    .definition { _, context, report in
      guard let webhook = context.allOperations.first(where: \.isWebhook),
        !context.allOperations.contains(where: { $0.verb == .delete })
      else { return }
      report.add(
        webhook.value, "No DELETE operation removes what the webhook '\(webhook.name)' has registered.")
    })

  private static func locationFix(_ response: Response) -> QuickFix? {
    // A shared response belongs to other operations too.
    guard response.entry["$ref"] == nil, response.value["headers"].map(\.isObject) ?? true else { return nil }
    let header: JSONFragment = ["type": "string", "description": "The address of the webhook, to remove it"]
    return QuickFix(
      "Add the header", .set(response.value.pointer.appending("headers").appending("Location"), header))
  }
}
