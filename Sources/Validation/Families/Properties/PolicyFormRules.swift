import ConnectorModel
import JSONText

/// Rules on the form of `policyTemplateInstances`.
enum PolicyFormRules {
  static let all = [
    policiesAreAList, parametersAreKnown, operationsAreAList, existsActionIsKnown, sectionIsKnown,
  ]

  private static let operationKey = "x-ms-apimTemplate-operationName"
  private static let sectionKey = "x-ms-apimTemplate-policySection"

  static let policiesAreAList = Rule(
    "policy-shape", .error, .definition,
    statement: "`policyTemplateInstances` is a list of objects with a templateId.",
    reason: "The platform reads no other form.",
    example: RuleExample(
      #""policyTemplateInstances": {"templateId": "setheader"}"#,
      becomes: #""policyTemplateInstances": [{"templateId": "setheader"}]"#),
    source: "the schema of paconn",
    .properties { properties, _, report in
      guard let list = properties.root?["policyTemplateInstances"] else { return }
      guard list.isArray else {
        report.add(list, "'policyTemplateInstances' must be a list, not \(list.kind.phrase).")
        return
      }
      for policy in list.elements where policy["templateId"]?.string == nil {
        report.add(policy, "The policy has no templateId.")
      }
    })

  static let parametersAreKnown = Rule(
    "policy-parameter-unknown", .warning, .definition,
    statement: "A policy has only parameters of its template.",
    reason: "Others have no effect; most are slips of spelling.",
    example: RuleExample(PolicyExample.header(name: "nmae"), becomes: PolicyExample.header()),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for policy in properties.policies {
        guard let template = PolicyTemplate.named(policy.templateID) else { continue }
        for member in policy.parameters.members
        where member.key.hasPrefix(PolicyParameter.prefix) {
          let name = String(member.key.dropFirst(PolicyParameter.prefix.count))
          guard template.parameter(name) == nil else { continue }
          let meant = Spelling.likely(name, among: template.parameters.map(\.name))
          let fix = meant.flatMap { meant in
            policy.parameter(meant) == nil
              ? QuickFix(
                "Rename to \(meant)", in: .properties,
                .rename(member.value.pointer, to: PolicyParameter.prefix + meant)) : nil
          }
          report.add(
            member.value, "'\(name)' is not a parameter of \(template.id)\(Spelling.ending(meant))",
            at: .key,
            fix: fix)
        }
      }
    })

  static let operationsAreAList = Rule(
    "policy-operation-shape", .error, .definition,
    statement: "`\(operationKey)` is a list of operationIds.",
    reason: "The platform reads no other form; an empty list means every operation.",
    example: RuleExample(
      PolicyExample.policy(#""x-ms-apimTemplate-operationName": "ListOrders""#),
      becomes: PolicyExample.policy(#""x-ms-apimTemplate-operationName": ["ListOrders"]"#)),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for policy in properties.policies {
        guard let value = policy.parameters?[operationKey], !value.isArray else { continue }
        let fix = value.string.map { name in
          QuickFix("Make it a list", in: .properties, .set(value.pointer, .array([.string(name)])))
        }
        report.add(value, "The operations must be a list, not \(value.kind.phrase).", fix: fix)
      }
    })

  static let existsActionIsKnown = Rule(
    "policy-exists-action", .error, .definition,
    statement: "`existsAction` is override, skip or append.",
    reason: "The platform knows no other value.",
    example: RuleExample(
      PolicyExample.policy(#""x-ms-apimTemplateParameter.existsAction": "replace""#),
      becomes: PolicyExample.policy(#""x-ms-apimTemplateParameter.existsAction": "override""#)),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for policy in properties.policies {
        guard let value = policy.parameter("existsAction"),
          !["override", "skip", "append"].contains(value.string ?? "")
        else { continue }
        report.add(value, "'existsAction' must be override, skip or append.")
      }
    })

  static let sectionIsKnown = Rule(
    "policy-section-invalid", .error, .definition,
    statement: "A policy runs in the section Request, Response or, for setheader, Failure.",
    reason: "The platform knows no other section.",
    example: RuleExample(
      PolicyExample.policy(#""x-ms-apimTemplate-policySection": "request""#),
      becomes: PolicyExample.policy(#""x-ms-apimTemplate-policySection": "Request""#)),
    source: "the schema of paconn",
    .properties { properties, _, report in
      for policy in properties.policies {
        guard let value = policy.parameters?[sectionKey] else { continue }
        let known =
          policy.template == "setheader" ? ["Request", "Response", "Failure"] : ["Request", "Response"]
        guard !known.contains(value.string ?? "") else { continue }
        report.add(value, "The section must be one of \(known.joined(separator: ", ")).")
      }
    })
}
