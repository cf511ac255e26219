import JSONText

/// Rules on the field that takes a webhook's callback URL.
enum CallbackRules {
  static let all = [valueIsBoolean, fieldIsText, fieldIsInternal, fieldIsRequired, fieldIsSent]

  /// A callback URL field as it should be.
  private static let hiddenField = #"""
    "type": "object",
    "required": ["callbackUrl"],
    "properties": {
      "callbackUrl": {
        "type": "string",
        "x-ms-visibility": "internal",
        "x-ms-notification-url": true
      }
    }
    """#

  static let valueIsBoolean = Rule(
    "notification-url-not-boolean", .error, .definition,
    statement: "`x-ms-notification-url` is true or false.",
    reason: "A string is not taken for it.",
    example: RuleExample(
      #"""
      "type": "object",
      "properties": {
        "callbackUrl": {"type": "string", "x-ms-notification-url": "true"}
      }
      """#,
      becomes: #"""
        "type": "object",
        "properties": {
          "callbackUrl": {"type": "string", "x-ms-notification-url": true}
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: true,
    .schema(SchemaKeywords(.notificationURL)) { subject, report in
      guard let value = subject[.notificationURL], value.boolean == nil else { return }
      report.add(value, "'x-ms-notification-url' must be a boolean.", fix: .writingBoolean(over: value))
    })

  static let fieldIsText = Rule(
    "notification-url-not-string", .error, .definition, aliases: ["NotificationUrlNotString"],
    statement: "The field for the callback URL is a string.",
    reason: "The platform writes a URL into it.",
    example: RuleExample(
      #"""
      "type": "object",
      "properties": {
        "callbackUrl": {"type": "object", "x-ms-notification-url": true}
      }
      """#,
      becomes: #"""
        "type": "object",
        "properties": {
          "callbackUrl": {"type": "string", "x-ms-notification-url": true}
        }
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.notificationURL)) { subject, report in
      guard subject.takesCallback, let type = subject[.type], type.string != "string"
      else {
        return
      }
      report.add(
        subject.value, "The callback URL field must be a string.",
        fix: QuickFix("Make it a string", .set(type.pointer, "string")).needingReview)
    })

  static let fieldIsInternal = Rule(
    "notification-url-not-internal", .error, .definition, aliases: ["NotificationUrlNotInternal"],
    statement: "The field for the callback URL, or an object around it, is internal.",
    reason: "The platform fills the field; makers must not see it.",
    example: RuleExample(
      #"""
      "type": "object",
      "required": ["callbackUrl"],
      "properties": {
        "callbackUrl": {"type": "string", "x-ms-notification-url": true}
      }
      """#,
      becomes: hiddenField),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.notificationURL)) { subject, report in
      guard subject.takesCallback, !subject.isInternal, !subject.isInsideInternal else {
        return
      }
      report.add(
        subject.value, "The callback URL field must be internal.", only: .request,
        fix: QuickFix(
          "Make it internal", .set(subject.value.pointer.appending("x-ms-visibility"), "internal")))
    })

  static let fieldIsRequired = Rule(
    "notification-url-not-required", .warning, .definition, aliases: ["NotificationUrlNotRequired"],
    statement: "The field for the callback URL is required, and so are the objects around it.",
    reason: "The platform writes its URL into the field, which must not be left out.",
    example: RuleExample(
      hiddenField.replacing("\"required\": [\"callbackUrl\"],\n", with: ""),
      becomes: hiddenField),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.notificationURL)) { subject, report in
      guard subject.takesCallback,
        subject.position == .property || subject.position == .parameter,
        !subject.isRequired || !subject.isEnclosureRequired
      else { return }
      let pointer = subject.value.pointer
      let title = "Make it required"
      report.add(
        subject.value, "The callback URL field must be required, and so must the objects around it.",
        only: .request,
        fix: CallbackChain(subject.value).canBeRequired
          ? QuickFix(title) { CallbackChain.requiring(pointer, title: title, on: $0) } : nil)
    })

  static let fieldIsSent = Rule(
    "notification-url-position", .warning, .definition, aliases: ["NotificationUrlNotAllowedInThisPosition"],
    statement: "The field for the callback URL is part of a request.",
    reason:
      "The platform hands its URL over when it registers the webhook; nothing is written into responses.",
    example: RuleExample(
      #"""
      "/orders": {
        "get": {
          "operationId": "ListOrders",
          "responses": {"200": {"description": "OK", "schema": {
            "type": "object",
            "properties": {"url": {"type": "string", "x-ms-notification-url": true}}
          }}}
        }
      }
      """#,
      becomes: #"""
        "/orders": {
          "get": {
            "operationId": "ListOrders",
            "responses": {"200": {"description": "OK", "schema": {
              "type": "object",
              "properties": {"url": {"type": "string"}}
            }}}
          }
        }
        """#),
    source: "the official validator",
    .schema(SchemaKeywords(.notificationURL)) { subject, report in
      guard subject.takesCallback else { return }
      report.add(
        subject.value, "A callback URL field has no effect in what the service sends.", only: .response)
    })
}
