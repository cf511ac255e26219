import JSONText

/// Rules on values that makers do not see.
enum VisibilityRules {
  static let all = [requiredHasDefault, defaultIsRequired]

  static let requiredHasDefault = Rule(
    "internal-required-no-default", .error, .definition,
    statement: "An internal value that is required has a default.",
    reason: "Makers cannot fill it, so that every call would fail. Callback URLs are filled by the platform.",
    example: RuleExample(
      #"""
      "type": "object",
      "required": ["source"],
      "properties": {
        "source": {"type": "string", "x-ms-visibility": "internal"}
      }
      """#,
      becomes: #"""
        "type": "object",
        "required": ["source"],
        "properties": {
          "source": {"type": "string", "x-ms-visibility": "internal", "default": "flow"}
        }
        """#),
    source: "OpenAPI extensions for custom connectors", isFixable: false,
    .schema(.any) { subject, report in
      guard subject.isInsideInternal ? subject.isEnclosureRequired : subject.isInternal, subject.isRequired,
        subject[.default] == nil, subject[.notificationURL] == nil, subject[.properties] == nil,
        subject.position == .property || isPlain(subject)
      else { return }
      report.add(subject.value, "An internal required value needs a default.", only: .request)
    })

  static let defaultIsRequired = Rule(
    "internal-default-not-required", .warning, .definition,
    aliases: ["InternalPropertyWithDefaultOptional", "PropertyMustBeRequired"],
    statement: "An internal value with a default is required.",
    reason: "The designer sends the default of required values only.",
    example: RuleExample(
      #"""
      "name": "api-version",
      "in": "query",
      "type": "string",
      "x-ms-visibility": "internal",
      "default": "2024-02-01"
      """#,
      becomes: #"""
        "name": "api-version",
        "in": "query",
        "required": true,
        "type": "string",
        "x-ms-visibility": "internal",
        "default": "2024-02-01"
        """#),
    source: "the official validator", isFixable: true,
    .schema(SchemaKeywords(.visibility)) { subject, report in
      guard subject.isInternal, let value = subject[.default], !subject.isRequired,
        value.parent == subject.value
      else { return }
      let fix: QuickFix?
      if isPlain(subject) {
        fix = QuickFix("Make it required", .set(subject.value.pointer.appending("required"), true))
      } else if subject.position == .property, subject.siblingsRequired == nil, let name = subject.value.key,
        let owner = subject.value.parent?.parent
      {
        fix = QuickFix("Make it required", .set(owner.pointer.appending("required"), .array([.string(name)])))
      } else if subject.position == .property, let list = subject.siblingsRequired, list.isArray,
        let name = subject.value.key
      {
        fix = QuickFix(
          "Make it required", .insertElement(into: list.pointer, .string(name), at: list.count))
      } else {
        return
      }
      report.add(
        subject.value, "The default is never sent, since the internal value is not required.", only: .request,
        fix: fix?.needingReview)
    })

  private static func isPlain(_ subject: SchemaSubject) -> Bool {
    subject.position == .parameter && subject[.location]?.string != "body"
  }
}
