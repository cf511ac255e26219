import JSONText

/// Path items and operations.
extension OpenAPI3Conversion {
  private static let verbs: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch"]
  /// Operations that only newer versions know.
  private static let newerVerbs: Set<String> = ["trace", "query"]

  mutating func paths(_ root: SourceNode) -> JSONFragment {
    var result = ObjectBuilder()
    let members = root["paths"]?.members ?? []
    let lastOfName = Dictionary(members.map { ($0.key, $0.node.identity) }) { _, last in last }
    for (path, node) in members {
      if path.hasPrefix("x-") { continue }
      guard lastOfName[path] == node.identity else {
        dropRepeated(node, path)
        continue
      }
      guard let item = pathItem(node) else { continue }
      result[path] = convertedItem(item, path)
    }
    return result.fragment
  }

  /// A path item with its reference, if it is one, followed.
  private mutating func pathItem(_ node: SourceNode) -> SourceNode? {
    guard node.value.isObject else { return nil }
    return follow(node)
  }

  private mutating func convertedItem(_ item: SourceNode, _ path: String) -> JSONFragment {
    var result = ObjectBuilder()
    let shared = item["parameters"]?.elements ?? []
    let lastOfName = Dictionary(item.members.map { ($0.key, $0.node.identity) }) { _, last in last }
    for (key, node) in item.members {
      if lastOfName[key] != node.identity {
        if OpenAPI3Conversion.isOperation(key, node) {
          note(
            node, "operation-duplicate", .warning, .dropped,
            "The path has '\(key)' twice, and readers take the last one.")
          noteDropped(node, key, path)
        }
      } else if OpenAPI3Conversion.verbs.contains(key.lowercased()), node.value.isObject {
        // A verb in capitals is mended, or left out beside its twin, with those of OpenAPI 2.0.
        var operation = operation(node, key.lowercased(), in: item, shared: shared)
        if let content = trigger(node, &operation), result["x-ms-notification-content"] == nil {
          result["x-ms-notification-content"] = content
        }
        result[key] = operation
      } else if key == "additionalOperations" || OpenAPI3Conversion.isOperation(key, node) {
        drop(node, key, path)
      }
    }
    if let servers = item["servers"], servers.value.count > 0 {
      note(
        servers, "path-server", .warning, .dropped, "A path of OpenAPI 2.0 has no server of its own.",
        advice: "Use a routerequesttoendpoint policy for these operations.")
    }
    copyExtensions(of: item, into: &result)
    return result.fragment
  }

  private mutating func drop(_ node: SourceNode, _ key: String, _ path: String) {
    let operations = key == "additionalOperations" ? node.members : [(key, node)]
    for (verb, operation) in operations {
      note(
        operation, "verb-unsupported", .error, .dropped,
        "'\(verb)' is not a verb of OpenAPI 2.0; the operation was left out.",
        advice: "Use get, put, post, delete, options, head or patch.")
      noteDropped(operation, verb, path)
    }
  }

  /// Leaves out a path that is written once more further on.
  private mutating func dropRepeated(_ node: SourceNode, _ path: String) {
    note(
      node, "path-duplicate", .warning, .dropped,
      "The path is written twice in the document, and readers take the last one.",
      advice: "Move the operations of the first one into the last one.")
    for (key, operation) in node.members where OpenAPI3Conversion.isOperation(key, operation) {
      noteDropped(operation, key, path)
    }
  }

  private mutating func noteDropped(_ operation: SourceNode, _ verb: String, _ path: String) {
    dropped.append(
      ImportedOperation(
        source: JSONPointer(tokens: ["paths", path, verb]), operationID: operation["operationId"]?.string,
        outcome: .dropped, into: nil))
  }

  /// Whether a member of a path item is an operation, perhaps of a verb that nobody knows.
  private static func isOperation(_ key: String, _ node: SourceNode) -> Bool {
    guard node.value.isObject, !key.hasPrefix("x-") else { return false }
    let verb = key.lowercased()
    return verbs.contains(verb) || newerVerbs.contains(verb) || node["responses"] != nil
  }

  private mutating func operation(
    _ node: SourceNode, _ verb: String, in item: SourceNode, shared: [SourceNode]
  ) -> JSONFragment {
    var result = ObjectBuilder()
    for key in ["tags", "summary", "description", "operationId", "deprecated"] {
      if let value = node.value[key] ?? (key == "tags" ? nil : inherited(key, item)) {
        result[key] = JSONFragment(value)
      }
    }
    if let docs = node["externalDocs"], docs["url"]?.string != nil {
      result["externalDocs"] = plain(docs, ["description", "url"])
    }
    var list = parameters(node["parameters"]?.elements ?? [], shared: shared)
    writeBody(node, verb, into: &result, &list)
    if !list.isEmpty { result["parameters"] = .array(list) }
    writeResponses(node, into: &result)
    if let security = node["security"], security.value.isArray {
      result["security"] = JSONFragment(security.value)
    }
    reportLeftOut(node)
    copyExtensions(of: node, into: &result)
    return result.fragment
  }

  private func inherited(_ key: String, _ item: SourceNode) -> JSONValue? {
    key == "summary" || key == "description" ? item.value[key] : nil
  }

  private mutating func reportLeftOut(_ node: SourceNode) {
    if let servers = node["servers"], servers.value.count > 0 {
      note(
        servers, "operation-server", .warning, .dropped,
        "An operation of OpenAPI 2.0 has no server of its own.",
        advice: "Use a routerequesttoendpoint policy for it.")
    }
  }
}
