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

  /// Writes another name into a parameter and into everything that names it, path templates left out.
  mutating func setName(
    of parameter: Parameter, to name: String, for operations: [Operation]
  ) throws(ConnectorEditError) {
    let renaming = ParameterRenaming(
      old: parameter.name, new: name, location: parameter.location, operations: operations)
    let place = parameter.place.appending("name")
    let references = connector.operationReferences
    let definitionEdits = renaming.definitionEdits(in: connector, references)
    let policyEdits = renaming.policyEdits(in: connector)
    if connector.value(at: place) == nil {
      try set(place, to: .string(name))
      try applyTogether(.definition, definitionEdits)
    } else {
      try applyTogether(.definition, [.set(place.pointer, .string(name))] + definitionEdits)
    }
    try applyTogether(.properties, policyEdits)
  }
}
