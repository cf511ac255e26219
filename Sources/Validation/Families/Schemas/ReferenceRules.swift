import ConnectorModel
import JSONText

/// Rules on `$ref` (OpenAPI 2.0, Reference Object).
enum ReferenceRules {
  static let all = [referencesLeadSomewhere, referencesAreLocal, referencesFitTheirPlace, referencesAreTexts]

  static let referencesLeadSomewhere = Rule(
    "ref-unresolved", .refused, .definition, aliases: ["SchemaReferenceNotFound"],
    statement: "Every reference leads to something.",
    reason: "The platform answers 500 without saying where the broken reference is.",
    example: RuleExample(
      ##""properties": {"customer": {"$ref": "#/definitions/Custmer"}}"##,
      becomes: ##""properties": {"customer": {"$ref": "#/definitions/Order"}}"##),
    source: "OpenAPI 2.0, Reference Object; microsoft/PowerPlatformConnectors issue 155", isFixable: true,
    .definition { definition, context, report in
      for reference in context.references where reference.target.hasPrefix("#") {
        guard !leadsSomewhere(reference.target, definition, context),
          let value = context.value(at: reference.offset)
        else { continue }
        let (section, name) = parts(of: reference.target)
        let known = section.flatMap { context.names[$0] } ?? []
        let meant = name.flatMap { Spelling.likely($0, among: known) }
        let fix = meant.flatMap { meant in
          section.map { section in
            let target = "#" + JSONPointer(tokens: [section.rawValue, meant]).description
            return QuickFix("Refer to \(meant)", .set(value.pointer, .string(target))).needingReview
          }
        }
        report.add(
          value, "'\(reference.target)' does not exist\(Spelling.ending(meant))",
          fix: fix)
      }
    })

  static let referencesAreLocal = Rule(
    "ref-external", .refused, .definition, aliases: ["SchemaReferenceNotValid"],
    statement: "References stay within the file.",
    reason: "The platform reads one file only.",
    example: RuleExample(
      #""properties": {"customer": {"$ref": "customer.json"}}"#,
      becomes: ##""properties": {"customer": {"$ref": "#/definitions/Order"}}"##),
    source: "the official validator", isFixable: true,
    .definition { _, context, report in
      for reference in context.references where !reference.target.hasPrefix("#") {
        guard let value = context.value(at: reference.offset) else { continue }
        let isName = context.names[.definitions]?.contains(reference.target) ?? false
        let target = "#/definitions/" + reference.target
        report.add(
          value, "'\(reference.target)' is another file; references must begin with '#/'.",
          fix: isName ? QuickFix("Refer to \(target)", .set(value.pointer, .string(target))) : nil)
      }
    })

  static let referencesFitTheirPlace = Rule(
    "ref-wrong-section", .refused, .definition,
    aliases: ["ParameterReferenceNotValid", "ResponseReferenceNotValid"],
    statement: "Schemas refer to definitions, parameters to parameters, responses to responses.",
    reason: "The platform looks in that section only.",
    example: RuleExample(
      ##""properties": {"customer": {"$ref": "#/paths/~1orders"}}"##,
      becomes: ##""properties": {"customer": {"$ref": "#/definitions/Order"}}"##),
    source: "the official validator",
    .definition { definition, context, report in
      for reference in context.references where reference.target.hasPrefix("#") {
        let section = section(of: reference.role)
        guard !reference.target.hasPrefix("#/\(section)/"),
          leadsSomewhere(reference.target, definition, context),
          let value = context.value(at: reference.offset)
        else { continue }
        report.add(value, "'\(reference.target)' is outside #/\(section)/.")
      }
    })

  static let referencesAreTexts = Rule(
    "ref-not-string", .refused, .definition,
    statement: "A reference is a string.",
    reason: "It is a pointer such as #/definitions/Order.",
    example: RuleExample(
      #""properties": {"customer": {"$ref": 7}}"#,
      becomes: ##""properties": {"customer": {"$ref": "#/definitions/Order"}}"##),
    source: "OpenAPI 2.0, Reference Object",
    .schema(SchemaKeywords(.reference)) { subject, report in
      guard let value = subject[.reference] else { return }
      report.expect(.string, value, called: "A reference")
    })

  private static func leadsSomewhere(
    _ target: String, _ definition: APIDefinition, _ context: RuleContext
  ) -> Bool {
    context.targets.contains(target) || definition.target(of: target) != nil
  }

  /// The section and name of a reference of the usual form without escapes.
  private static func parts(of target: String) -> (ReferenceSection?, String?) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "#", !target.contains("~"), !target.contains("%") else {
      return (nil, nil)
    }
    return (ReferenceSection(rawValue: String(parts[1])), String(parts[2]))
  }

  private static func section(of role: SubjectFacts.Reference.Role) -> String {
    switch role {
    case .schema: "definitions"
    case .parameter: "parameters"
    case .response: "responses"
    }
  }
}
