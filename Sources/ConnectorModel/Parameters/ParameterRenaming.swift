import JSONText

/// What has to change elsewhere when a parameter of some operations gets another name.
struct ParameterRenaming {
  let old: String
  let new: String
  let location: ParameterLocation?
  let operations: [Operation]

  private var operationIDs: Set<String> { Set(operations.compactMap(\.operationID)) }

  /// Dynamic extensions and the connection test: those that call one of the operations name the parameter as
  /// a key, those inside the operations name it as the source of a value.
  ///
  /// What other operations lead to as well means their parameter, too, and stays.
  func definitionEdits(in connector: Connector, _ references: [OperationReference]) -> [JSONEdit] {
    guard let definition = connector.definition else { return [] }
    var edits: [JSONEdit] = []
    let index = ReferenceIndex(definition)
    for reference in references where reference.place.file == .definition {
      guard let owner = reference.place.pointer.parent,
        let parameters = connector.value(at: Place(.definition, owner))?["parameters"], parameters.isObject
      else { continue }
      let isTarget = operationIDs.contains(reference.operationID)
      let isInside = isInside(index.origins(of: owner), definition)
      guard isTarget || isInside else { continue }
      let place = owner.appending("parameters")
      for member in parameters.members {
        let entry = place.appending(member.key)
        if isInside {
          for key in ["parameter", "parameterReference"] {
            guard let name = member.value[key]?.string, let renamed = renamed(name) else { continue }
            edits.append(.set(entry.appending(key), .string(renamed)))
          }
        }
        if isTarget, let renamed = renamed(member.key), parameters[renamed] == nil {
          edits.append(.rename(entry, to: renamed))
        }
      }
    }
    return edits
  }

  /// Expressions and path templates of policies that run for these operations only.
  func policyEdits(in connector: Connector) -> [JSONEdit] {
    guard let properties = connector.properties else { return [] }
    var edits: [JSONEdit] = []
    for policy in properties.policies {
      guard let names = policy.operationIDs, operationIDs.isSuperset(of: names),
        let parameters = policy.parameters
      else { continue }
      collect(parameters, parameters.pointer, &edits)
      guard policy.template == "pollingtrigger", location == .query else { continue }
      let place = parameters.pointer.appending("x-ms-apimTemplateParameter.triggerConfig")
      if let config = policy.parameter("triggerConfig"), config[old] != nil, config[new] == nil {
        edits.append(.rename(place.appending(old), to: new))
      }
    }
    return edits
  }

  private func collect(_ value: JSONValue, _ pointer: JSONPointer, _ edits: inout [JSONEdit]) {
    if let text = value.string {
      let replaced = renamed(inPolicy: text)
      if replaced != text { edits.append(.set(pointer, .string(replaced))) }
    }
    for member in value.members { collect(member.value, pointer.appending(member.key), &edits) }
    for (position, element) in value.elements.enumerated() {
      collect(element, pointer.appending(position), &edits)
    }
  }

  /// Policies find a value whatever the case of its name.
  private func renamed(inPolicy text: String) -> String {
    switch location {
    case .path: text.replacing("{" + old + "}", with: "{" + new + "}")
    case .query: text.renamingCalls(#/(queryParameters\(\s*)(['"])(.*?)\2/#, newName)
    case .header: text.renamingCalls(#/(headers?\(\s*)(['"])(.*?)\2/#, newName)
    default: text
    }
  }

  private func newName(_ name: String) -> String? {
    name.lowercased() == old.lowercased() ? new : nil
  }

  /// The renamed form of a name, or of a path whose first step it is.
  private func renamed(_ name: String) -> String? {
    if name == old { return new }
    return name.hasPrefix(old + "/") ? new + name.dropFirst(old.count) : nil
  }

  /// Whether all operations that some places belong to are among those of the renaming; what a path says belongs
  /// to all of its operations.
  private func isInside(_ places: [JSONPointer], _ definition: APIDefinition) -> Bool {
    let own = Set(operations.map(\.pointer))
    let owners = places.flatMap { place in
      if let operation = definition.operation(at: place) { return [operation] }
      return definition.pathItems.first { place.tokens.starts(with: ["paths", $0.path]) }?.operations ?? []
    }
    return !owners.isEmpty && owners.allSatisfy { own.contains($0.pointer) }
  }
}
