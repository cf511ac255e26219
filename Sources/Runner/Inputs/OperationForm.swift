package import ConnectorModel
import JSONText

/// The fields of an operation, as the Test tab shows them and `--input` names them.
package struct OperationForm: Sendable {
  /// The operation.
  package let operation: Operation
  /// Every field, internal ones included: parameters in the order of the file, then the leaves of the body.
  package let fields: [InputField]
  /// The body as a tree; nil when the operation has no body parameter.
  package let body: BodyShape?
  /// The body parameter.
  package let bodyParameter: Parameter?

  /// Reads the form of an operation.
  package init(_ operation: Operation, in definition: APIDefinition) {
    self.operation = operation
    let parameters = operation.parameters(in: definition)
    let shared = OperationForm.sharedNames(parameters)
    var fields: [InputField] = []
    for parameter in parameters {
      guard let location = parameter.location, location != .body else { continue }
      let isAmbiguous = shared.contains(parameter.name) || parameter.name == "body"
      let name = isAmbiguous ? location.rawValue + "/" + parameter.name : parameter.name
      fields.append(InputField(parameter, location: location, name: name, in: definition))
    }
    let bodyParameter = parameters.first { $0.location == .body }
    if let bodyParameter, let schema = Schema(bodyParameter.schema ?? bodyParameter.value, in: definition) {
      var builder = BodyShapeBuilder(definition: definition)
      let shape = builder.shape(
        of: schema, isRequired: bodyParameter.isRequired, isInternal: bodyParameter.isInternal)
      fields += shape.fields
      body = shape
    } else {
      body = nil
    }
    self.bodyParameter = bodyParameter
    self.fields = fields
  }

  /// The fields that the designer shows.
  package var visibleFields: [InputField] { fields.filter { !$0.isInternal } }

  /// The fields that are sent anywhere but in a JSON body.
  var parameterFields: [InputField] { fields.filter { $0.location != .body } }

  /// The field of a name.
  package subscript(name: String) -> InputField? { fields.first { $0.name == name } }

  /// The name that values are kept under for a name as somebody writes it; nil when the operation has no such
  /// field.
  ///
  /// The body may be called by its parameter's own name, and an unshared parameter with its location before it.
  package func canonicalName(of name: String) -> String? {
    if fields.contains(where: { $0.name == name }) { return name }
    if let body, body.names.contains(name) { return name }
    if let field = fields.first(where: { $0.location.rawValue + "/" + $0.wireName == name }) {
      return field.location == .body ? nil : field.name
    }
    guard let body, let own = bodyParameter?.name, own != "body", name == own || name.hasPrefix(own + "/")
    else { return nil }
    let canonical = "body" + name.dropFirst(own.count)
    return body.names.contains(canonical) ? canonical : nil
  }

  /// Every name that a value can be given under, parts of the body included.
  package var names: [String] {
    parameterFields.map(\.name) + (body?.names ?? [])
  }

  private static func sharedNames(_ parameters: [Parameter]) -> Set<String> {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for parameter in parameters where !seen.insert(parameter.name).inserted { shared.insert(parameter.name) }
    return shared
  }
}
