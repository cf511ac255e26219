import ConnectorModel
import JSONText

/// Rules on `security` of the root and of operations (OpenAPI 2.0, Security Requirement Object).
enum RequirementRules {
  static let all = [schemesAreDefined, scopesAreDefined, otherSchemesHaveNoScopes, valuesAreLists]

  static let schemesAreDefined = Rule(
    "security-scheme-undefined", .error, .security, aliases: ["SecurityRequirementMustBeDefined"],
    statement: "Every security requirement names a security definition.",
    reason: "The portal has written the name `undefined` into many files. A requirement that names nothing"
      + " cannot be met.",
    example: RuleExample(
      SchemeExample.key(required: #"[{"undefined": []}]"#),
      becomes: SchemeExample.key(required: #"[{"key": []}]"#)),
    source: "OpenAPI 2.0, Security Requirement Object", isFixable: true,
    .definition { definition, context, report in
      let schemes = definition.securityDefinitions
      let entries = context.requirements
      // Where all requirements agree on a name that only the definition does not have, one new name mends them all.
      let agreed =
        entries.count > 1 && schemes.count == 1 && Set(entries.map(\.key)).count == 1
        && entries[0].key != "undefined"
      for entry in entries where !schemes.contains(where: { $0.name == entry.key }) {
        let isOnly = schemes.count == 1 && entry.value.parent.map { $0[schemes[0].name] == nil } ?? false
        let fix =
          agreed
          ? QuickFix(
            "Rename the definition to \(entry.key)", .rename(schemes[0].value.pointer, to: entry.key))
          : isOnly
            ? QuickFix("Rename to \(schemes[0].name)", .rename(entry.value.pointer, to: schemes[0].name))
            : nil
        report.add(entry.value, "'\(entry.key)' is not in securityDefinitions.", fix: fix)
      }
    })

  static let scopesAreDefined = Rule(
    "security-scope-undefined", .error, .security, aliases: ["OAuthSecurityRequirementValueMustBeScopeName"],
    statement: "Every scope of a requirement is defined by its oauth2 definition.",
    reason: "Scopes are asked for by name; the definition lists the names.",
    example: RuleExample(
      requiring(#""scopes": {"orders.read": "Read orders"}"#),
      becomes: requiring(
        #"""
        "scopes": {
              "orders.read": "Read orders",
              "orders.write": "Change orders"
            }
        """#)),
    source: "OpenAPI 2.0, Security Requirement Object", isFixable: true,
    .definition { definition, context, report in
      let schemes = definition.securityDefinitions("oauth2")
      for entry in context.requirements {
        // A definition without scopes is another fault.
        guard let scheme = schemes.first(where: { $0.name == entry.key }),
          let scopes = scheme.value["scopes"], scopes.isObject
        else { continue }
        for value in entry.value.elements {
          guard let scope = value.string, scopes[scope] == nil else { continue }
          let fix = QuickFix(
            "Add the scope to \(scheme.name)",
            .set(scheme.value.pointer.appending(["scopes", scope]), .string(scope)))
          report.add(value, "Scope '\(scope)' is not defined by '\(scheme.name)'.", fix: fix)
        }
      }
    })

  static let otherSchemesHaveNoScopes = Rule(
    "security-scopes-on-non-oauth", .refused, .security,
    aliases: ["SecurityRequirementMustHaveEmptyValue"],
    statement: "A requirement of a basic or apiKey definition is an empty list.",
    reason: "Only oauth2 has scopes.",
    example: RuleExample(
      SchemeExample.key(required: #"[{"key": ["orders.read"]}]"#),
      becomes: SchemeExample.key(required: #"[{"key": []}]"#)),
    source: "OpenAPI 2.0, Security Requirement Object", isFixable: true,
    .definition { definition, context, report in
      let schemes = definition.securityDefinitions.filter { $0.type == "basic" || $0.type == "apiKey" }
      for entry in context.requirements {
        guard schemes.contains(where: { $0.name == entry.key }), entry.value.isArray, entry.value.count > 0
        else {
          continue
        }
        report.add(
          entry.value, "'\(entry.key)' has no scopes; the list must be empty.",
          fix: QuickFix("Empty the list", .set(entry.value.pointer, [])))
      }
    })

  static let valuesAreLists = Rule(
    "security-requirement-not-array", .refused, .security, aliases: ["SecurityRequirementMustHaveValue"],
    statement: "A security requirement is a list of scopes.",
    reason: "Where there are none, the list is empty.",
    example: RuleExample(
      SchemeExample.key(required: #"[{"key": null}]"#),
      becomes: SchemeExample.key(required: #"[{"key": []}]"#)),
    source: "OpenAPI 2.0, Security Requirement Object", isFixable: true,
    .definition { _, context, report in
      for entry in context.requirements where !entry.value.isArray {
        report.add(
          entry.value, "The requirement '\(entry.key)' must be a list.",
          fix: QuickFix("Write an empty list", .set(entry.value.pointer, [])))
      }
    })

  /// A sign-in with scopes, two of which are required.
  private static func requiring(_ scopes: String) -> String {
    SchemeExample.signIn(scopes) + ",\n" + #""security": [{"contoso": ["orders.read", "orders.write"]}]"#
  }
}
