package import JSONText

extension ConnectorEdit {
  /// Adds a blank operation after the last one of its path, or on a new path at the end.
  ///
  /// Path parameters of the template are declared; without an operationId one is made of verb and path.
  package static func addOperation(
    _ verb: HTTPVerb, path: String, operationID: String? = nil, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let definition = try draft.definition()
    let template = PathTemplate(typed: path)
    let names = OperationNames(definition)
    let id = operationID ?? names.proposal(verb, template.text)
    if names.unique(id) != id { throw .refused("the operation ID '\(id)' is in use; choose another one") }
    var members = [JSONFragment.Member("operationId", .string(id))]
    let parameters = template.names.map { JSONFragment.pathParameter($0) }
    if !parameters.isEmpty { members.append(.init("parameters", .array(parameters))) }
    members.append(.init("responses", ["200": ["description": "OK"]]))
    let pointer = JSONPointer(tokens: ["paths", template.text, verb.rawValue])
    try draft.insertOperation(.object(members), at: pointer, after: nil)
    return draft.edit(title: "Add operation " + id, focus: Place(.definition, pointer))
  }

  /// Adds a copy of an operation with an operationId and a path of its own; `focus` tells where.
  package static func duplicateOperation(
    at pointer: JSONPointer, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let definition = try draft.definition()
    let template = PathTemplate(operation.path)
    var number = 1
    while definition.root["paths"]?[template.copy(number: number).text] != nil { number += 1 }
    let path = template.copy(number: number).text
    let id = OperationNames(definition).unique((operation.operationID ?? operation.verb.rawValue) + "Copy")
    let copy = operation.standaloneFragment.replacing("operationId", with: .string(id))
    let target = JSONPointer(tokens: ["paths", path, operation.verb.rawValue])
    try draft.insertOperation(copy, at: target, after: operation.path)
    for reference in draft.connector.operationReferences
    where reference.kind == .plugin && reference.operationID == operation.operationID
      && reference.place.pointer.isWithin(target)
    {
      try draft.set(reference.place, to: .string(id))
    }
    if operation.isWebhook, let content = operation.pathItem["x-ms-notification-content"] {
      let place = Place.definition("paths", path, "x-ms-notification-content")
      try draft.set(place, to: JSONFragment(content))
    }
    return draft.edit(title: "Duplicate \(operation.name)", focus: Place(.definition, target))
  }
}

extension Operation {
  /// The operation as it can stand in another path item: the shared parameters it inherits become its own.
  package var standaloneFragment: JSONFragment {
    let own = JSONFragment(value)
    let shared = pathItem["parameters"].elements
    let names = ownParameters.map { ($0["name"]?.string, $0["in"]?.string, $0["$ref"]?.string) }
    let inherited = shared.filter { entry in
      !names.contains { $0 == (entry["name"]?.string, entry["in"]?.string, entry["$ref"]?.string) }
    }
    guard !inherited.isEmpty else { return own }
    let parameters = (inherited + ownParameters).map { JSONFragment($0) }
    return own.replacing("parameters", with: .array(parameters))
  }
}

extension EditDraft {
  /// Writes an operation: behind the others of its path item, or in a new path item after another or at the end.
  mutating func insertOperation(
    _ fragment: JSONFragment, at pointer: JSONPointer, after neighbour: String?
  ) throws(ConnectorEditError) {
    let path = pointer.tokens[1]
    let verb = pointer.tokens[2]
    let paths = JSONPointer(tokens: ["paths"])
    if let item = value(at: paths.appending(path)) {
      guard item[verb] == nil else {
        throw .refused("\(verb.uppercased()) \(path) exists already; choose another verb or path")
      }
      let last = item.keys.lastIndex { HTTPVerb(rawValue: $0) != nil }
      try apply(
        .definition,
        .insertMember(
          into: paths.appending(path), key: verb, fragment, at: last.map { $0 + 1 } ?? item.count))
    } else if let list = value(at: paths), list.isObject {
      let position = neighbour.flatMap { list.keys.firstIndex(of: $0) }.map { $0 + 1 } ?? list.count
      let item = JSONFragment.object([JSONFragment.Member(verb, fragment)])
      try apply(.definition, .insertMember(into: paths, key: path, item, at: position))
    } else {
      try set(Place(.definition, pointer), to: fragment)
    }
  }
}
