import JSONText

/// Path items and operations.
extension OpenAPI3Conversion {
  private static let verbs: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch"]
  /// Operations that only newer versions know.
  private static let newerVerbs: Set<String> = ["trace", "query"]

  mutating func paths(_ root: SourceNode) -> JSONFragment {
    var result = ObjectBuilder()
    for (path, node) in root["paths"]?.members ?? [] {
      if path.hasPrefix("x-") { continue }
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
    for (key, node) in item.members {
      if OpenAPI3Conversion.verbs.contains(key), node.value.isObject {
        var operation = operation(node, key, in: item, shared: shared)
        if let content = trigger(node, &operation), result["x-ms-notification-content"] == nil {
          result["x-ms-notification-content"] = content
        }
        result[key] = operation
      } else if OpenAPI3Conversion.newerVerbs.contains(key) || key == "additionalOperations" {
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
      dropped.append(
        ImportedOperation(
          source: JSONPointer(tokens: ["paths", path, verb]), operationID: operation["operationId"]?.string,
          outcome: .dropped, into: nil))
    }
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
