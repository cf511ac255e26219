package import JSONText

extension EditDraft {
  /// The parameter of an entry, its reference followed; refused when there is none.
  package func parameter(at entry: JSONPointer) throws(ConnectorEditError) -> Parameter {
    let definition = try definition()
    guard let value = value(at: entry) else { throw .json(.definition, .notFound(entry)) }
    guard let parameter = Parameter(entry: value, in: definition) else {
      throw .refused("the parameter refers to '\(value["$ref"]?.string ?? "")', which does not exist")
    }
    return parameter
  }

  /// The operations that have a parameter, directly, through their path item or through a reference.
  func operations(using parameter: Parameter) throws(ConnectorEditError) -> [Operation] {
    let definition = try definition()
    return definition.operations.filter { operation in
      operation.parameters(in: definition).contains { $0.value == parameter.value }
    }
  }

  /// Adds a parameter at the end of an operation's list.
  mutating func appendParameter(
    _ fragment: JSONFragment, toOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    let list = Place(.definition, pointer.appending("parameters"))
    if let old = connector.value(at: list), old.isArray {
      try apply(.definition, .insertElement(into: list.pointer, fragment, at: old.count))
    } else {
      try set(list, to: .array([fragment]))
    }
  }

  /// A parameter together with those that its path binds to the same name, and all operations they serve.
  ///
  /// The template of a path is shared by its operations: when one renames a path parameter, all have to.
  func bound(
    to parameter: Parameter
  ) throws(ConnectorEditError) -> (parameters: [Parameter], operations: [Operation]) {
    var parameters = [parameter]
    var users = try operations(using: parameter)
    guard parameter.location == .path else { return (parameters, users) }
    let definition = try definition()
    let all = definition.operations
    var position = 0
    while position < users.count {
      for operation in all where operation.path == users[position].path {
        let own = operation.parameters(in: definition).filter {
          $0.name == parameter.name && $0.location == .path
        }
        for other in own where !parameters.contains(where: { $0.value == other.value }) {
          parameters.append(other)
          users += try operations(using: other)
        }
      }
      position += 1
    }
    return (parameters, users)
  }

  /// Writes another name into parameters and into everything that names them, path templates left out.
  mutating func setName(
    of parameters: [Parameter], to name: String, for operations: [Operation]
  ) throws(ConnectorEditError) {
    guard let first = parameters.first else { return }
    let renaming = ParameterRenaming(
      old: first.name, new: name, location: first.location, operations: operations)
    let definitionEdits = renaming.definitionEdits(in: connector, connector.operationReferences)
    let policyEdits = renaming.policyEdits(in: connector)
    let places = parameters.map { $0.place.appending("name") }
    let present = places.filter { connector.value(at: $0) != nil }
    try applyTogether(.definition, present.map { .set($0.pointer, .string(name)) } + definitionEdits)
    for place in places where connector.value(at: place) == nil { try set(place, to: .string(name)) }
    try applyTogether(.properties, policyEdits)
  }
}
