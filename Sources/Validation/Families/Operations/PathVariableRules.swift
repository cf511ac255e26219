import ConnectorModel
import JSONText

/// Rules on the variables of paths and the parameters that fill them.
enum PathVariableRules {
  static let all = [variablesAreDeclared, parametersAreUsed, parametersAreRequired]

  static let variablesAreDeclared = Rule(
    "path-parameter-undeclared", .refused, .definition, aliases: ["OperationMissingPathParameter"],
    statement: "Every variable of a path is a parameter with `in: path`.",
    reason: "The variable is filled with the parameter's value.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .operation { subject, report in
      guard !subject.hasUnknownParameters else { return }
      let declared = subject.parameters.filter { $0.locationText == "path" }.map(\.name)
      let path = PathSubject(path: subject.operation.path, value: subject.operation.pathItem)
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
    source: "OpenAPI 2.0, Parameter Object",
    .operation { subject, report in
      let path = PathSubject(path: subject.operation.path, value: subject.operation.pathItem)
      let variables = path.variables
      for parameter in subject.parameters where parameter.locationText == "path" && !parameter.name.isEmpty {
        if !variables.contains(parameter.name) {
          report.add(parameter.entry, "'\(parameter.name)' is not in the path '\(path.path)'.")
        }
      }
    })

  static let parametersAreRequired = Rule(
    "path-parameter-not-required", .refused, .definition, aliases: ["PathParameterMustBeRequired"],
    statement: "Parameters with `in: path` are required.",
    reason: "Without a value there is no path.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location == .path, subject.object[.required]?.boolean != true else { return }
      report.add(
        subject.value, "Path parameter '\(subject.name)' must be required.",
        fix: QuickFix("Make it required", .set(subject.value.pointer.appending("required"), true)))
    })

  private static func declaring(_ variable: String, in subject: OperationSubject) -> QuickFix {
    let pointer = subject.value.pointer.appending("parameters")
    let parameter: JSONFragment = [
      "name": .string(variable), "in": "path", "required": true, "type": "string",
      "x-ms-summary": .string(variable.titleCased),
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
