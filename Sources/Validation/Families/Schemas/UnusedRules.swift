import ConnectorModel
import JSONText

/// Rules on shared entries that nothing refers to.
enum UnusedRules {
  static let all = [
    rule("unused-definition", .definitions, "definition"), rule("unused-parameter", .parameters, "parameter"),
    rule("unused-response", .responses, "response"),
  ]

  private static func sample(_ section: ReferenceSection) -> String {
    switch section {
    case .definitions: #"{"type": "object"}"#
    case .parameters: #"{"name": "old", "in": "query", "type": "string"}"#
    case .responses: #"{"description": "Gone"}"#
    }
  }

  private static func rule(_ id: String, _ section: ReferenceSection, _ noun: String) -> Rule {
    Rule(
      id, .info, .definition,
      statement: "Every shared \(noun) is referred to.",
      reason: "The others only make the file larger, which the platform limits.",
      example: RuleExample(
        #""\#(section.rawValue)": {"Old": \#(sample(section))}"#, becomes: #""\#(section.rawValue)": {}"#),
      source: "Spectral oas2-unused-definition, vacuum", isFixable: true,
      .definition { definition, context, report in
        for part in context.parts where part.key.section.rawValue == section.rawValue {
          guard !context.used.contains(part.key.reference),
            let value = definition.root[section.rawValue]?[part.key.name]
          else { continue }
          report.add(
            value, "Nothing refers to the \(noun) '\(part.key.name)'.",
            fix: QuickFix("Remove the \(noun)", .remove(value.pointer)).needingReview)
        }
      })
  }
}
