import ConnectorModel
import JSONText

/// Rules on what a connector does with its security definitions.
enum SchemeUseRules {
  static let all = [schemesAreUsed, schemesAreOne]

  static let schemesAreUsed = Rule(
    "security-scheme-unused", .info, .security,
    statement: "Every security definition is required by the definition or by an operation.",
    reason: "Without `security` a reader must take the operations for open to everybody.",
    example: RuleExample(
      SchemeExample.key, becomes: SchemeExample.key(required: #"[{"key": []}]"#)),
    source: "Spectral; IBM OpenAPI ruleset", isFixable: true,
    .definition { definition, context, report in
      let schemes = definition.securityDefinitions
      guard !schemes.isEmpty else { return }
      let known = Set(schemes.map(\.name))
      let required = Set(context.requirements.map(\.key))
      // A requirement with a wrong name is the fault then, and has a rule of its own.
      guard schemes.count > 1 || required.isSubset(of: known) else { return }
      let isOpen = (definition.root["security"]?.count ?? 0) == 0
      for scheme in schemes where !required.contains(scheme.name) {
        report.add(
          scheme.value, "Nothing requires the security definition '\(scheme.name)'.",
          fix: schemes.count == 1 && isOpen ? requiring(scheme.name) : nil)
      }
    })

  static let schemesAreOne = Rule(
    "security-multiple-schemes", .info, .security,
    statement: "There is one security definition, or apiProperties.json offers a choice.",
    reason: "A connection signs in one way. With `connectionParameterSets` its maker chooses among several.",
    example: RuleExample(
      #"""
      "securityDefinitions": {
        "basic": {"type": "basic"},
        "key": {"type": "apiKey", "name": "X-Contoso-Key", "in": "header"}
      }
      """#,
      becomes: SchemeExample.key),
    source: "multiple authentication types",
    .definition { definition, context, report in
      guard let schemes = definition.root["securityDefinitions"], schemes.isObject, schemes.count > 1,
        context.connector.properties?.root?["connectionParameterSets"] == nil
      else { return }
      report.add(schemes, "There are \(schemes.count) security definitions; a connection uses only one.")
    })

  private static func requiring(_ name: String) -> QuickFix {
    QuickFix("Require it for all operations") { connector in
      let place = Place.definition("security")
      guard (connector.value(at: place)?.count ?? 0) == 0 else { return nil }
      return ConnectorEdit.set(
        place, to: [[name: []]], on: connector, title: "Require \(name) for all operations")
    }.needingReview
  }
}
