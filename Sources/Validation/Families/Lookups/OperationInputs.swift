import ConnectorModel
import JSONText

/// What can be handed to an operation, and what an extension of the operation can refer to.
struct OperationInputs {
  let operation: Operation
  let parameters: [Parameter]
  /// Whether some parameter is a reference that leads nowhere.
  let hasUnknown: Bool
  /// Whether the operation cannot be called without inputs.
  let needsSomething: Bool
  private let names: [String]
  private let definition: APIDefinition

  init(_ operation: Operation, in definition: APIDefinition) {
    self.operation = operation
    self.definition = definition
    parameters = operation.parameters(in: definition)
    needsSomething = parameters.contains { $0.isRequired && $0.defaultValue == nil }
    names = parameters.map(\.name)
    let inherited = operation.pathItem["parameters"]?.elements.map(\.self) ?? []
    hasUnknown = (operation.ownParameters + inherited).contains { definition.resolve($0)?.isObject != true }
  }

  /// The names of the parameters.
  var parameterNames: [String] { names }

  /// Whether a name is a parameter, or a path into the body: `name`, `body/name`, `address/city`, `address.city`.
  func takes(_ name: String) -> Bool { names.contains(name) || bodyPath(of: name) != nil }

  /// Whether a name is both a parameter and a property of the body.
  func isAmbiguous(_ name: String) -> Bool {
    parameters.contains { $0.location != .body && $0.name == name }
      && bodies.contains { _, schema in hasProperty(name, schema) }
  }

  /// The full path of a property of the body, `body/address/city`; nil when the name is none.
  ///
  /// A path of which the schema leaves open whether it is there counts as being there.
  func bodyPath(of name: String) -> String? {
    for (body, schema) in bodies {
      let steps = name.split { $0 == "/" || $0 == "." }
      guard let first = steps.first else { return nil }
      let below = steps.map(String.init)
      if first == body, steps.count > 1, leads(steps.dropFirst(), into: schema) {
        return below.joined(separator: "/")
      }
      if leads(steps[...], into: schema) { return ([body] + below).joined(separator: "/") }
    }
    return nil
  }

  /// The path below the body of a full path, as the older extensions write it; nil when it leads into no body.
  func pathBelowBody(of path: String) -> String? {
    let steps = path.split(separator: "/")
    guard steps.count > 1, bodies.contains(where: { $0.name == steps[0] }) else { return nil }
    return steps.dropFirst().joined(separator: ".")
  }

  /// The inputs without which the operation cannot be called, given the names of those that are handed over.
  func missing(besides given: [String]) -> [String] {
    var missing: [String] = []
    for parameter in parameters where parameter.isRequired && parameter.defaultValue == nil {
      guard parameter.location == .body else {
        if !parameter.name.isEmpty, !given.contains(parameter.name) { missing.append(parameter.name) }
        continue
      }
      guard !given.contains(parameter.name), let schema = parameter.schema.flatMap(definition.resolve),
        !SchemaPath.isOpen(schema)
      else { continue }
      for name in schema["required"].strings {
        guard let property = schema["properties"]?[name].flatMap(definition.resolve),
          property["default"] == nil, !given.contains(where: { covers($0, name, of: parameter.name) })
        else { continue }
        missing.append(parameter.name + "/" + name)
      }
    }
    return missing
  }

  private var bodies: [(name: String, schema: JSONValue)] {
    parameters.compactMap { parameter in
      guard parameter.location == .body, let schema = parameter.schema else { return nil }
      return (parameter.name, schema)
    }
  }

  /// Whether an input that is handed over is a property of the body or lies below it.
  private func covers(_ given: String, _ name: String, of body: String) -> Bool {
    let steps = given.split { $0 == "/" || $0 == "." }
    return steps.first == name[...] || (steps.count > 1 && steps[0] == body && steps[1] == name)
  }

  private func hasProperty(_ name: String, _ schema: JSONValue) -> Bool {
    guard let schema = Schema(schema, in: definition) else { return false }
    return schema.allProperties(in: definition).contains { $0.key == name }
  }

  /// Whether a path may be a property of a schema; the elements of arrays count as the array itself.
  private func leads(_ steps: ArraySlice<Substring>, into schema: JSONValue) -> Bool {
    var steps = steps
    var current = schema
    while let name = steps.popFirst() {
      guard let schema = definition.resolve(current), schema.isObject else { return true }
      switch SchemaPath.follow(String(name), from: schema, in: definition) {
      case .unknown: return true
      case .found(let next): current = next
      case .missing:
        guard let items = schema["items"], items.isObject else { return false }
        current = items
        steps = [name] + steps
      }
    }
    return true
  }
}
