import ConnectorModel
import JSONText

/// Rules on `policyTemplateInstances`.
enum PolicyRules {
  static let all = [
    templateIsKnown, parametersAreComplete, requiredValuesAreGiven, operationsExist,
    connectionParametersExist,
  ]

  static let templateIsKnown = Rule(
    "policy-template-unknown", .warning, .definition,
    statement: "A policy names a template of the platform.",
    reason: "Capitals do not count.",
    example: RuleExample(PolicyExample.header("sethaeder"), becomes: PolicyExample.header()),
    source: "the schema of paconn, live connectors", isFixable: true,
    .properties { properties, _, report in
      for policy in properties.policies {
        guard let value = policy.value["templateId"], let id = value.string, PolicyTemplate.named(id) == nil
        else {
          continue
        }
        let meant = Spelling.nearest(to: id, among: PolicyTemplate.all.map(\.id), within: 3)
        report.add(
          value, "'\(id)' is not a policy template\(Spelling.ending(meant))",
          fix: QuickFix.writing(meant, over: value, in: .properties)?.needingReview)
      }
    })

  static let parametersAreComplete = Rule(
    "policy-parameter-missing", .error, .definition, aliases: ["5000.2.6.2"],
    statement: "A policy has the parameters that its template requires.",
    reason: "Their names begin with x-ms-apimTemplateParameter.",
    example: RuleExample(PolicyExample.header(value: nil), becomes: PolicyExample.header()),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      for policy in properties.policies {
        for parameter in required(by: policy) where policy.parameter(parameter.name) == nil {
          let place = policy.value.pointer.appending(["parameters", parameter.key])
          let fix = QuickFix(
            "Insert \(parameter.name)", in: .properties, .set(place, parameter.initial ?? ""))
          report.add(
            policy.parameters ?? policy.value, "\(policy.template) needs '\(parameter.name)'.",
            fix: policy.parameters?.isObject ?? true ? fix.needingReview : nil)
        }
      }
    })

  static let requiredValuesAreGiven = Rule(
    "policy-parameter-empty", .warning, .definition,
    statement: "The required parameters of a policy are not empty.",
    reason: "An empty one has no effect.",
    example: RuleExample(PolicyExample.header(value: ""), becomes: PolicyExample.header()),
    source: "live connectors",
    .properties { properties, _, report in
      for policy in properties.policies {
        for parameter in required(by: policy) {
          guard let value = policy.parameter(parameter.name), value.string?.isEmpty == true else { continue }
          report.add(value, "'\(parameter.name)' of \(policy.template) is empty.")
        }
      }
    })

  static let operationsExist = Rule(
    "policy-operation-not-found", .error, .definition,
    statement: "The operations that a policy names exist.",
    reason: "The policy does not run otherwise; names are compared exactly.",
    example: RuleExample(
      PolicyExample.policy(#""x-ms-apimTemplate-operationName": ["GetOrders"]"#),
      becomes: PolicyExample.policy(#""x-ms-apimTemplate-operationName": ["ListOrders"]"#),
      beside: #"""
        "paths": {"/orders": {"get": {"operationId": "ListOrders", "responses": {}}}}
        """#),
    source: "live connectors", isFixable: true,
    .properties { properties, context, report in
      for policy in properties.policies {
        for value in (policy.parameters?["x-ms-apimTemplate-operationName"]).elements {
          report.checkOperation(value, in: context)
        }
      }
    })

  static let connectionParametersExist = Rule(
    "policy-connection-parameter-unknown", .error, .definition,
    statement: "The connection parameters that a policy uses exist.",
    reason: "@connectionParameters('name') is replaced by what the connection's maker has entered.",
    example: RuleExample(address(from: "hots"), becomes: address(from: "host")),
    source: "live connectors", isFixable: true,
    .properties { properties, context, report in
      let known = context.connectionParameterNames
      for policy in properties.policies {
        for member in policy.parameters.members {
          guard let text = member.value.string else { continue }
          for name in PolicyExpression.connectionParameters(in: text) {
            let base = name.split(separator: ":").first.map(String.init) ?? name
            guard !known.contains(name), !known.contains(base) else { continue }
            let meant = Spelling.likely(name, among: known)
            let fix = meant.flatMap { meant in
              PolicyExpression.replacing(name, by: meant, in: text).map {
                QuickFix("Use \(meant)", in: .properties, .set(member.value.pointer, .string($0)))
                  .needingReview
              }
            }
            report.add(
              member.value,
              "'\(name)' is not a connection parameter\(Spelling.ending(meant))",
              fix: fix)
          }
        }
      }
    })

  /// A policy whose address holds a connection parameter.
  private static func address(from parameter: String) -> String {
    #""connectionParameters": {"host": {"type": "string"}},"# + "\n"
      + PolicyExample.policy(
        #""x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters('\#(parameter)')""#,
        of: "dynamichosturl")
  }

  private static func required(by policy: PolicyTemplateInstance) -> [PolicyParameter] {
    PolicyTemplate.named(policy.templateID)?.parameters.filter(\.isRequired) ?? []
  }
}
