import ConnectorModel
import JSONText

/// Rules on the parameters of an operation together.
enum ParameterListRules {
  static let all = [
    parametersAreUnique, bodyIsOne, bodyExcludesForm, fetchHasNoBody, deleteHasNoBody,
  ]

  static let parametersAreUnique = Rule(
    "parameter-duplicate", .refused, .definition,
    aliases: [
      "OperationParametersContainDuplicateParameter", "PathParametersContainDuplicateParameter",
      "OperationParametersAreNotUnique",
    ],
    statement: "A list of parameters has each name and place once.",
    reason: "The second one would overwrite the first.",
    example: RuleExample(
      #"""
      "parameters": [
        {"name": "status", "in": "query", "type": "string"},
        {"name": "status", "in": "query", "type": "string"}
      ]
      """#,
      becomes: #"""
        "parameters": [
          {"name": "status", "in": "query", "type": "string"},
          {"name": "customer", "in": "query", "type": "string"}
        ]
        """#),
    source: "OpenAPI 2.0, Operation Object",
    .operation { subject, report in
      let names = subject.parameters.map(\.name)
      for (position, parameter) in subject.parameters.enumerated() where !names[position].isEmpty {
        let isKnown = (0..<position).contains { earlier in
          guard names[earlier] == names[position] else { return false }
          let other = subject.parameters[earlier]
          return other.locationText == parameter.locationText
            && other.entry.parent == parameter.entry.parent
        }
        guard isKnown else { continue }
        report.add(
          parameter.entry, "Parameter '\(parameter.name)' (\(parameter.locationText)) is listed twice.")
      }
    })

  static let bodyIsOne = Rule(
    "parameter-multiple-body", .refused, .definition,
    aliases: [
      "OperationParametersContainMultipleBodyParameters", "PathParametersContainMultipleBodyParameters",
    ],
    statement: "An operation has one body parameter at most.",
    reason: "A request has one body.",
    example: RuleExample(
      orders(
        "post", #"{"name": "order", "in": "body", "schema": {"type": "object"}}"#,
        #"{"name": "customer", "in": "body", "schema": {"type": "object"}}"#),
      becomes: orders(
        "post",
        #"""
        {
                "name": "body",
                "in": "body",
                "schema": {
                  "type": "object",
                  "properties": {"order": {"type": "object"}, "customer": {"type": "object"}}
                }
              }
        """#)),
    source: "OpenAPI 2.0, Parameter Object",
    .operation { subject, report in
      let bodies = subject.parameters.filter { $0.location == .body }
      // Two of one name are listed twice, which another rule says.
      for parameter in bodies.dropFirst() where parameter.name != bodies[0].name {
        report.add(parameter.entry, "'\(parameter.name)' is a second body parameter.")
      }
    })

  static let bodyExcludesForm = Rule(
    "parameter-body-and-formdata", .refused, .definition, aliases: ["ParameterListContainsFormDataAndBody"],
    statement: "An operation has a body parameter or form parameters, not both.",
    reason: "The form is the body.",
    example: RuleExample(
      orders(
        "post", #"{"name": "body", "in": "body", "schema": {"type": "object"}}"#,
        #"{"name": "note", "in": "formData", "type": "string"}"#),
      becomes: orders(
        "post", #"{"name": "order", "in": "formData", "type": "string"}"#,
        #"{"name": "note", "in": "formData", "type": "string"}"#)),
    source: "OpenAPI 2.0, Parameter Object",
    .operation { subject, report in
      guard subject.parameters.contains(where: { $0.location == .formData }),
        let body = subject.parameters.first(where: { $0.location == .body })
      else { return }
      report.add(entry(of: body, subject), "The operation has a body parameter beside form parameters.")
    })

  static let fetchHasNoBody = Rule(
    "body-in-get", .error, .definition, aliases: ["BodyOrFormDataParameterInFetchOperationNotAllowed"],
    statement: "GET and HEAD operations have neither body nor form parameters.",
    reason: "Gateways drop the body of such requests.",
    example: RuleExample(
      #"""
      "parameters": [
        {"name": "body", "in": "body", "schema": {"type": "object"}}
      ]
      """#,
      becomes: #"""
        "parameters": [
          {"name": "status", "in": "query", "type": "string"}
        ]
        """#),
    source: "the official validator",
    .operation { subject, report in
      let verb = subject.operation.verb
      guard verb == .get || verb == .head,
        let body = subject.parameters.first(where: { $0.location == .body || $0.location == .formData })
      else { return }
      report.add(entry(of: body, subject), "A \(verb.method) operation cannot have a body.")
    })

  static let deleteHasNoBody = Rule(
    "body-in-delete", .info, .definition,
    statement: "DELETE operations have no body.",
    reason: "Some gateways drop it.",
    example: RuleExample(
      orders("delete", #"{"name": "body", "in": "body", "schema": {"type": "object"}}"#),
      becomes: orders("delete", #"{"name": "reason", "in": "query", "type": "string"}"#)),
    source: "practice",
    .operation { subject, report in
      guard subject.operation.verb == .delete,
        let body = subject.parameters.first(where: { $0.location == .body })
      else { return }
      report.add(entry(of: body, subject), "The body of a DELETE request may be dropped on the way.")
    })

  /// Where a parameter stands in the operation; the operation itself for one that its path has for all.
  private static func entry(of parameter: Parameter, _ subject: OperationSubject) -> JSONValue {
    parameter.entry.pointer.isWithin(subject.value.pointer) ? parameter.entry : subject.value
  }

  /// An operation on orders with a list of parameters, each on a line of its own.
  private static func orders(_ verb: String, _ parameters: String...) -> String {
    #"""
    "/orders": {
      "\#(verb)": {
        "parameters": [
          \#(parameters.joined(separator: ",\n      "))
        ]
      }
    }
    """#
  }
}
