import JSONText

extension Connector {
  /// Every place in both files that names an operation, the operations' own `operationId` left out.
  ///
  /// In the definition these are `operationId` members inside `x-ms-` extensions; in apiProperties.json the
  /// operation lists of policies and of the script.
  package var operationReferences: [OperationReference] {
    var found: [OperationReference] = []
    if let root = definitionFile.document?.root {
      Connector.collect(root, extension: nil, JSONPointer.root, &found)
    }
    if let properties {
      for (position, policy) in properties.policies.enumerated() {
        let place = Place.properties("policyTemplateInstances", String(position), "parameters")
          .appending("x-ms-apimTemplate-operationName")
        let kind = OperationReference.Kind.policy(title: policy.shownTitle)
        found += Connector.names(
          policy.parameters?["x-ms-apimTemplate-operationName"], at: place, kind)
      }
      let root = properties.root
      found += Connector.names(root?["scriptOperations"], at: .properties("scriptOperations"), .script)
      found += Connector.names(
        root?["script"]?["operationIds"], at: .properties("script", "operationIds"), .script)
    }
    return found
  }

  /// The places that name one operation.
  package func references(toOperation operationID: String) -> [OperationReference] {
    operationReferences.filter { $0.operationID == operationID }
  }

  /// The references that would lead nowhere once an operation is deleted, its own left out.
  package func danglingReferences(afterDeleting operation: Operation) -> [OperationReference] {
    guard let id = operation.operationID, let definition,
      definition.operations.filter({ $0.operationID == id }).count == 1
    else { return [] }
    return references(toOperation: id).filter {
      $0.place.file == .properties || !$0.place.pointer.isWithin(operation.pointer)
    }
  }

  private static func names(
    _ list: JSONValue?, at place: Place, _ kind: OperationReference.Kind
  ) -> [OperationReference] {
    guard let list else { return [] }
    if let name = list.string { return [OperationReference(place: place, operationID: name, kind: kind)] }
    return list.elements.enumerated().compactMap { position, element in
      element.string.map {
        OperationReference(place: place.appending(String(position)), operationID: $0, kind: kind)
      }
    }
  }

  /// Looks below a value; samples (`x-ms-examples`, `x-ms-test-value`) are data, not references.
  private static func collect(
    _ value: JSONValue, extension key: String?, _ pointer: JSONPointer,
    _ found: inout [OperationReference]
  ) {
    if value.isArray {
      for (position, element) in value.elements.enumerated() where element.count > 0 {
        collect(element, extension: key, pointer.appending(position), &found)
      }
      return
    }
    for member in value.members {
      if member.value.count > 0 {
        let name = member.key
        if name.hasPrefix("x-ms-example") || name == "x-ms-test-value" { continue }
        let inner = name.hasPrefix("x-ms-") ? name : key
        collect(member.value, extension: inner, pointer.appending(name), &found)
      } else if let key, member.key == "operationId", let id = member.value.string {
        found.append(
          OperationReference(
            place: Place(.definition, pointer.appending("operationId")), operationID: id,
            kind: kind(of: key)))
      }
    }
  }

  private static func kind(of key: String) -> OperationReference.Kind {
    switch key {
    case "x-ms-capabilities": .capability
    case "x-ms-openai-data": .plugin
    case "x-ms-api-annotation": .replacement
    default: .extension(key)
    }
  }
}
