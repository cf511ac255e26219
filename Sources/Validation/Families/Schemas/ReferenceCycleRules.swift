import ConnectorModel
import JSONText

/// Rules on references that lead in circles or through several stations.
enum ReferenceCycleRules {
  static let all = [referencesAreDirect, requiredPartsEnd, schemasEnd]

  static let referencesAreDirect = Rule(
    "ref-chain", .refused, .definition, aliases: ["ParameterRefLoopNotAllowed", "SchemaRefLoopNotAllowed"],
    statement:
      "A shared parameter or response is no reference itself, and references do not lead in circles.",
    reason: "The platform follows a reference once; a circle would never lead to a schema.",
    example: RuleExample(
      ##"""
      "paths": {},
      "parameters": {
        "top": {"$ref": "#/parameters/limit"},
        "limit": {"name": "limit", "in": "query", "type": "integer"}
      }
      """##,
      becomes: ##"""
        "paths": {},
        "parameters": {
          "limit": {"name": "limit", "in": "query", "type": "integer"}
        }
        """##),
    source: "the official validator",
    .definition { _, context, report in
      let aliases = context.parts.filter(\.facts.isAlias)
      guard !aliases.isEmpty else { return }
      var targets: [String: String] = [:]
      for part in aliases { targets[part.key.reference] = part.facts.references.first?.target }
      for part in aliases {
        guard let reference = part.facts.references.first, context.targets.contains(reference.target),
          let value = context.value(at: reference.offset)
        else { continue }
        if part.key.section != .definitions {
          report.add(value, "A shared \(noun(part.key.section)) cannot be a reference itself.")
        } else if leadsBack(part.key.reference, targets) {
          report.add(value, "The references lead in a circle from '\(part.key.name)' back to it.")
        }
      }
    })

  static let requiredPartsEnd = Rule(
    "schema-required-cycle", .refused, .definition, aliases: ["RequiredLoopInSchemaNotAllowed"],
    statement: "No schema requires itself as part of itself.",
    reason: "No value could ever be complete.",
    example: RuleExample(
      ##"""
      "required": ["parent"],
      "properties": {"parent": {"$ref": "#/definitions/Order"}}
      """##,
      becomes: ##""""properties": {"parent": {"$ref": "#/definitions/Order"}}"##),
    source: "the official validator",
    .definition { definition, context, report in
      for circle in DefinitionCircles.find(in: context.parts, \.isNeeded) {
        guard let value = definition.root["definitions"]?[circle.name] else { continue }
        report.add(value, "'\(circle.name)' requires itself\(circle.path).")
      }
    })

  static let schemasEnd = Rule(
    "schema-recursive", .info, .definition,
    statement: "No schema holds itself.",
    reason: "The platform takes such schemas, but the designer shows a few levels only.",
    example: RuleExample(
      ##""properties": {"lines": {"type": "array", "items": {"$ref": "#/definitions/Order"}}}"##,
      becomes: ##""properties": {"lines": {"type": "array", "items": {"type": "string"}}}"##),
    source: "real connectors",
    .definition { definition, context, report in
      let required = Set(DefinitionCircles.find(in: context.parts, \.isNeeded).map(\.name))
      for circle in DefinitionCircles.find(in: context.parts, { _ in true })
      where !required.contains(circle.name) {
        guard let value = definition.root["definitions"]?[circle.name] else { continue }
        report.add(
          value, "'\(circle.name)' holds itself\(circle.path); the designer shows a few levels only.")
      }
    })

  private static func noun(_ section: SubjectKey.Section) -> String {
    section == .parameters ? "parameter" : "response"
  }

  private static func leadsBack(_ start: String, _ targets: [String: String]) -> Bool {
    var current = targets[start]
    for _ in 0...targets.count {
      guard let next = current else { return false }
      if next == start { return true }
      current = targets[next]
    }
    return false
  }
}
