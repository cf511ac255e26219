import ConnectorModel
import JSONText

/// Rules on the variables of paths and the parameters that fill them.
enum PathVariableRules {
  static let all = [variablesAreDeclared, parametersAreUsed, parametersAreRequired, encodingIsStated]

  static let variablesAreDeclared = Rule(
    "path-parameter-undeclared", .refused, .definition, aliases: ["OperationMissingPathParameter"],
    statement: "Every variable of a path is a parameter with `in: path`.",
    reason: "The variable is filled with the parameter's value.",
    example: RuleExample(
      #"""
      "/orders/{id}": {
        "get": {
          "operationId": "GetOrder",
          "responses": {"200": {"description": "OK"}}
        }
      }
      """#,
      becomes: #"""
        "/orders/{id}": {
          "get": {
            "operationId": "GetOrder",
            "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
            "responses": {"200": {"description": "OK"}}
          }
        }
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .operation { subject, report in
      let path = PathSubject(path: subject.operation.path, value: subject.operation.pathItem)
      guard !subject.hasUnknownParameters, !subject.isEmpty, path.path.utf8.contains(UInt8(ascii: "{")),
        path.templateFault == nil
      else { return }
      let declared = subject.parameters.filter { $0.locationText == "path" }.map(\.name)
      for variable in path.variables where !variable.isBlank && !declared.contains(variable) {
        report.add(
          subject.value, "The path has {\(variable)}, but no parameter of that name.",
          fix: declaring(variable, in: subject))
      }
    })

  static let parametersAreUsed = Rule(
    "path-parameter-unused", .refused, .definition, aliases: ["PathParameterNotDefinedInTemplate"],
    statement: "Every parameter with `in: path` stands in the path.",
    reason: "There is no other place for its value.",
    example: RuleExample(
      #"""
      "/orders": {
        "get": {
          "operationId": "GetOrder",
          "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
          "responses": {"200": {"description": "OK"}}
        }
      }
      """#,
      becomes: #"""
        "/orders/{id}": {
          "get": {
            "operationId": "GetOrder",
            "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
            "responses": {"200": {"description": "OK"}}
          }
        }
        """#),
    source: "OpenAPI 2.0, Parameter Object",
    .operation { subject, report in
      let parameters = subject.parameters.filter { $0.locationText == "path" && !$0.name.isEmpty }
      guard !parameters.isEmpty else { return }
      let path = PathSubject(path: subject.operation.path, value: subject.operation.pathItem)
      guard path.templateFault == nil else { return }
      let variables = path.allVariables
      for parameter in parameters where !variables.contains(parameter.name) {
        report.add(parameter.entry, "'\(parameter.name)' is not in the path '\(path.path)'.")
      }
    })

  static let parametersAreRequired = Rule(
    "path-parameter-not-required", .refused, .definition, aliases: ["PathParameterMustBeRequired"],
    statement: "Parameters with `in: path` are required.",
    reason: "Without a value there is no path.",
    example: RuleExample(
      #"""
      "name": "id",
      "in": "path",
      "type": "string"
      """#,
      becomes: #"""
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string"
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location == .path, subject.object[.required]?.boolean != true else { return }
      report.add(
        subject.value, "Path parameter '\(subject.name)' must be required.",
        fix: QuickFix("Make it required", .set(subject.value.pointer.appending("required"), true)))
    })

  static let encodingIsStated = Rule(
    "path-parameter-encoding-missing", .info, .definition, aliases: ["PathParameterMissingEncoding"],
    statement: "A path parameter says with `x-ms-url-encoding` how its value is encoded.",
    reason: "Without it `single` is assumed; a value that the service decodes twice needs `double`.",
    example: RuleExample(
      #"""
      "name": "id",
      "in": "path",
      "required": true,
      "type": "string"
      """#,
      becomes: #"""
        "name": "id",
        "in": "path",
        "required": true,
        "type": "string",
        "x-ms-url-encoding": "single"
        """#),
    source: "the official validator", isFixable: true,
    .parameter { subject, report in
      guard subject.location == .path, subject.object[.urlEncoding] == nil else { return }
      report.add(
        subject.value, "\(subject.title) does not say how it is encoded; single is assumed.",
        fix: QuickFix(
          "Write single", .set(subject.value.pointer.appending("x-ms-url-encoding"), "single")))
    })

  private static func declaring(_ variable: String, in subject: OperationSubject) -> QuickFix {
    let pointer = subject.value.pointer.appending("parameters")
    let parameter: JSONFragment = [
      "name": .string(variable), "in": "path", "required": true, "type": "string",
      "x-ms-summary": .string(variable.titleCased), "x-ms-url-encoding": "single",
    ]
    let title = "Declare \(variable) as a required path parameter"
    return QuickFix(title) { connector in
      let list = connector.value(at: Place(.definition, pointer))
      if let list, !list.isArray { return nil }
      let edit: JSONEdit =
        list.map { .insertElement(into: pointer, parameter, at: $0.count) }
        ?? .set(pointer, .array([parameter]))
      return ConnectorEdit(title: title, .definition, edit)
    }
  }
}
