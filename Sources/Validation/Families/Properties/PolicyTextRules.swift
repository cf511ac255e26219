import ConnectorModel
import JSONText

/// Rules on titles and addresses of policies.
enum PolicyTextRules {
  static let all = [titleIsGiven, addressIsWhole]

  static let titleIsGiven = Rule(
    "policy-title-missing", .info, .definition,
    statement: "A policy has a title.",
    reason: "The wizard lists policies by their titles.",
    example: RuleExample(
      #""policyTemplateInstances": [{"templateId": "setheader"}]"#,
      becomes: #""policyTemplateInstances": [{"templateId": "setheader", "title": "Send the API version"}]"#),
    source: "live connectors", isFixable: true,
    .properties { properties, _, report in
      for policy in properties.policies where policy.value.isObject && (policy.title?.isBlank ?? true) {
        let fix = PolicyTemplate.named(policy.templateID).map { template in
          QuickFix(
            "Take the template's name '\(template.name)'", in: .properties,
            .set(policy.value.pointer.appending("title"), .string(template.name)))
        }
        report.add(policy.value["title"] ?? policy.value, "The policy has no title.", fix: fix)
      }
    })

  static let addressIsWhole = Rule(
    "policy-url-template-invalid", .warning, .definition,
    statement: "The address of a dynamichosturl policy begins with https://, http:// or an expression.",
    reason: "It takes the place of scheme and host.",
    example: RuleExample(
      PolicyExample.policy(
        #""x-ms-apimTemplateParameter.urlTemplate": "eu.contoso.com""#, of: "dynamichosturl"),
      becomes: PolicyExample.policy(
        #""x-ms-apimTemplateParameter.urlTemplate": "https://eu.contoso.com""#, of: "dynamichosturl")),
    source: "documentation of policy templates",
    .properties { properties, _, report in
      for policy in properties.policies where policy.template == "dynamichosturl" {
        guard let value = policy.parameter("urlTemplate"), let text = value.string, !text.isEmpty else {
          continue
        }
        let folded = text.lowercased()
        guard !["https://", "http://", "@"].contains(where: { folded.hasPrefix($0) }) else { continue }
        report.add(value, "The address must begin with https://, http:// or an expression (@).")
      }
    })
}
