import JSONText

/// General information, servers and tags.
extension OpenAPI3Conversion {
  mutating func info(_ node: SourceNode?) -> JSONFragment {
    var result = ObjectBuilder()
    guard let node else { return result.fragment }
    for key in ["title", "description", "termsOfService"] {
      if let value = node.value[key] { result[key] = JSONFragment(value) }
    }
    if let summary = node["summary"]?.string, !summary.isEmpty {
      let description = result["description"]?.text ?? ""
      result["description"] = .string(description.isEmpty ? summary : summary + "\n\n" + description)
    }
    if let contact = node["contact"], contact.value.isObject {
      result["contact"] = plain(contact, ["name", "url", "email"])
    }
    if let license = node["license"], license["name"]?.string != nil {
      result["license"] = plain(license, ["name", "url"])
    }
    if let version = node.value["version"] {
      result["version"] = .string(version.string ?? version.numberText ?? "1.0")
    }
    copyExtensions(of: node, into: &result)
    return result.fragment
  }

  mutating func tags(_ node: SourceNode?) -> JSONFragment? {
    guard let node, node.value.isArray else { return nil }
    var seen: Set<String> = []
    let tags = node.elements.compactMap { tag -> JSONFragment? in
      guard let name = tag["name"]?.string, seen.insert(name).inserted else { return nil }
      return plain(tag, tag["description"]?.string == nil ? ["name"] : ["name", "description"])
    }
    return tags.isEmpty ? nil : .array(tags)
  }

  // MARK: Servers

  mutating func writeServers(_ root: SourceNode, into result: inout ObjectBuilder) {
    let servers = root["servers"]?.elements ?? []
    guard let first = servers.first else { return }
    let url = address(of: first)
    write(url, into: &result, at: first)
    for other in servers.dropFirst() {
      let text = address(of: other)
      let isSameHost = ServiceAddress(text)?.host == ServiceAddress(url)?.host
      note(
        other, "server-dropped", .info, isSameHost ? .approximated : .dropped,
        "A connector has one server; '\(text)' was left out.",
        advice: "Use a dynamichosturl policy when makers are to choose the host.")
    }
  }

  private mutating func write(_ url: String, into result: inout ObjectBuilder, at node: SourceNode) {
    if let server = ServiceAddress(url) {
      result["host"] = .string(server.host)
      result["basePath"] = .string(OpenAPI3Conversion.trimmed(server.path))
      result["schemes"] = [.string(server.scheme)]
    } else if url.hasPrefix("/") {
      result["basePath"] = .string(OpenAPI3Conversion.trimmed(url))
    } else {
      note(
        node, "server-unreadable", .warning, .blocked, "The server '\(url)' is not an http address.",
        advice: "Enter host and base path on the Describe tab.")
    }
  }

  private static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return path.isEmpty ? "/" : String(path)
  }

  /// The address with the defaults of its variables.
  mutating func address(of server: SourceNode) -> String {
    var url = server["url"]?.string ?? ""
    for (name, variable) in server["variables"]?.members ?? [] where url.contains("{\(name)}") {
      let value = variable["default"]?.string ?? variable.value["default"]?.numberText ?? name
      url = url.replacing("{\(name)}", with: value)
      note(
        variable, "server-variable", .warning, .approximated,
        "The server's variable '\(name)' was filled with '\(value)'.",
        advice: "Make it a connection parameter and use it in a dynamichosturl policy.")
    }
    return url.filter { $0 != "{" && $0 != "}" }
  }
}
