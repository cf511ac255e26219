package import JSONText

extension ConnectorEdit {
  /// Adds a response; numbers stay in order and `default` comes last.
  package static func addResponse(
    _ code: String, description: String? = nil, toOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    guard operation.value["responses"]?[code] == nil else {
      throw .refused("\(operation.name) has a response \(code) already")
    }
    let text = description ?? ResponseCode.description(of: code)
    try draft.insertResponse(code, ["description": .string(text)], intoOperationAt: pointer)
    return draft.edit(
      title: "Add response \(code) to \(operation.name)",
      focus: Place(.definition, pointer.appending(["responses", code])))
  }

  /// Gives a response another status code; refused when the operation has that one.
  package static func renameResponse(
    _ code: String, to newCode: String, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let list = pointer.appending("responses")
    guard operation.value["responses"]?[code] != nil else {
      throw .json(.definition, .notFound(list.appending(code)))
    }
    if newCode != code, operation.value["responses"]?[newCode] != nil {
      throw .refused("\(operation.name) has a response \(newCode) already")
    }
    if newCode != code { try draft.apply(.definition, .rename(list.appending(code), to: newCode)) }
    return draft.edit(
      title: "Rename response \(code) to \(newCode)", focus: Place(.definition, list.appending(newCode)))
  }

  /// Deletes a response.
  package static func deleteResponse(
    _ code: String, ofOperationAt pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    try draft.remove(Place(.definition, pointer.appending(["responses", code])))
    return draft.edit(title: "Delete response \(code) of \(operation.name)")
  }

  /// Gives a response a schema, as from a sample; a missing response is made, nil removes the schema.
  ///
  /// Where the response is a `$ref` the shared response is changed.
  package static func setResponseSchema(
    _ code: String, ofOperationAt pointer: JSONPointer, to schema: JSONFragment?, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let title = "Set the schema of response \(code) of \(operation.name)"
    guard let entry = operation.value["responses"]?[code] else {
      guard let schema else { return draft.edit(title: title) }
      let text = ResponseCode.description(of: code)
      let fragment: JSONFragment = ["description": .string(text), "schema": schema]
      try draft.insertResponse(code, fragment, intoOperationAt: pointer)
      return draft.edit(title: title)
    }
    guard let target = try draft.definition().resolve(entry) else {
      throw .refused("response \(code) refers to something that does not exist")
    }
    let place = Place(.definition, target.pointer.appending("schema"))
    if let schema { try draft.set(place, to: schema) } else { try draft.remove(place) }
    return draft.edit(title: title)
  }
}

extension EditDraft {
  fileprivate mutating func insertResponse(
    _ code: String, _ fragment: JSONFragment, intoOperationAt pointer: JSONPointer
  ) throws(ConnectorEditError) {
    let list = pointer.appending("responses")
    guard let responses = value(at: list), responses.isObject else {
      return try set(Place(.definition, list.appending(code)), to: fragment)
    }
    let position = responses.keys.firstIndex { ResponseCode.rank($0) > ResponseCode.rank(code) }
    try apply(
      .definition, .insertMember(into: list, key: code, fragment, at: position ?? responses.count))
  }
}
