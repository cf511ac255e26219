package import JSONText

extension ConnectorEdit {
  /// Moves an operation one place up or down in the list of operations.
  ///
  /// Within its path it changes places with its neighbour; at the path's end the whole path moves.
  package static func moveOperation(
    at pointer: JSONPointer, up: Bool, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let title = "Move \(operation.name) \(up ? "up" : "down")"
    let verbs = operation.pathItem.keys.enumerated().filter { HTTPVerb(rawValue: $0.element) != nil }
    if let target = neighbour(of: operation.verb.rawValue, in: verbs, up: up) {
      try draft.apply(.definition, .move(pointer, to: target))
    } else {
      let item = JSONPointer(tokens: ["paths", operation.path])
      let all = draft.value(at: JSONPointer(tokens: ["paths"]))?.keys ?? []
      let paths = all.enumerated().filter { !$0.element.hasPrefix("x-") }
      guard let target = neighbour(of: operation.path, in: paths, up: up) else {
        throw .refused("\(operation.name) is the \(up ? "first" : "last") operation already")
      }
      try draft.apply(.definition, .move(item, to: target))
    }
    return draft.edit(title: title, focus: Place(.definition, pointer))
  }

  private static func neighbour(
    of key: String, in list: [(offset: Int, element: String)], up: Bool
  ) -> Int? {
    guard let index = list.firstIndex(where: { $0.element == key }) else { return nil }
    let target = up ? index - 1 : index + 1
    return list.indices.contains(target) ? list[target].offset : nil
  }

  /// Gives an operation another verb; refused when its path has that verb.
  package static func changeVerb(
    ofOperationAt pointer: JSONPointer, to verb: HTTPVerb, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let operation = try draft.operation(at: pointer)
    let title = "Change \(operation.name) to \(verb.method)"
    guard verb != operation.verb else { return draft.edit(title: title, focus: Place(.definition, pointer)) }
    guard operation.pathItem[verb.rawValue] == nil else {
      throw .refused("\(verb.method) \(operation.path) exists already; change or delete that one first")
    }
    try draft.apply(.definition, .rename(pointer, to: verb.rawValue))
    let target = JSONPointer(tokens: ["paths", operation.path, verb.rawValue])
    return draft.edit(title: title, focus: Place(.definition, target))
  }
}
