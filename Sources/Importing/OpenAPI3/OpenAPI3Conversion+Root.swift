import JSONText

/// General information, servers, tags and sign-in.
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

  // MARK: Security

  mutating func writeSecurity(_ root: SourceNode, into result: inout ObjectBuilder) {
    var schemes = ObjectBuilder()
    for (name, node) in root["components"]?["securitySchemes"]?.members ?? [] {
      guard let scheme = follow(node), let converted = securityScheme(scheme, name) else { continue }
      schemes[name] = converted
    }
    if !schemes.isEmpty { result["securityDefinitions"] = schemes.fragment }
    if let requirements = requirements(root["security"], known: schemes) { result["security"] = requirements }
    guard let paths = result["paths"]?.members else { return }
    result["paths"] = .object(paths.map { path in cleaned(path, known: schemes) })
  }

  /// The requirements that only name schemes that are left.
  func requirements(_ node: SourceNode?, known: ObjectBuilder) -> JSONFragment? {
    guard let node, node.value.isArray else { return nil }
    return kept(JSONFragment(node.value), known: known)
  }

  private func kept(_ requirements: JSONFragment, known: ObjectBuilder) -> JSONFragment? {
    let all = requirements.elements ?? []
    let kept = all.compactMap { requirement -> JSONFragment? in
      guard let members = requirement.members else { return nil }
      let schemes = members.filter { known[$0.key] != nil }
      guard schemes.count == members.count, !schemes.isEmpty else { return nil }
      return .object(
        schemes.map { member in
          let isOAuth = known[member.key]?["type"]?.text == "oauth2"
          return JSONFragment.Member(member.key, isOAuth ? member.value : [])
        })
    }
    return kept.isEmpty && !all.isEmpty ? nil : .array(kept)
  }

  private func cleaned(_ path: JSONFragment.Member, known: ObjectBuilder) -> JSONFragment.Member {
    guard let operations = path.value.members else { return path }
    let members = operations.map { member -> JSONFragment.Member in
      guard let security = member.value["security"] else { return member }
      var operation = ObjectBuilder(member.value)
      operation["security"] = kept(security, known: known)
      return JSONFragment.Member(member.key, operation.fragment)
    }
    return JSONFragment.Member(path.key, .object(members))
  }

  private mutating func securityScheme(_ node: SourceNode, _ name: String) -> JSONFragment? {
    switch node["type"]?.string?.lowercased() {
    case "apikey": return apiKey(node)
    case "http": return http(node)
    case "oauth2": return oauth(node)
    case "openidconnect":
      note(
        node, "security-openid", .warning, .dropped,
        "'\(name)' finds its addresses by OpenID Connect discovery, which connectors cannot.",
        advice: "Choose OAuth 2.0 on the Security tab and enter the authorization and token URLs.")
    case let type:
      note(
        node, "security-unsupported", .error, .dropped,
        "Connectors cannot sign in by '\(type ?? "")' ('\(name)').",
        advice: "Use an API key, basic or OAuth 2.0 sign-in, or custom code.")
    }
    return nil
  }

  private mutating func apiKey(_ node: SourceNode) -> JSONFragment? {
    guard let place = node["in"]?.string, place == "header" || place == "query",
      let name = node["name"]?.string
    else {
      note(
        node, "security-cookie", .error, .dropped, "An API key in a cookie cannot be sent by a connector.",
        advice: "Set the Cookie header with a setheader policy.")
      return nil
    }
    return described(node, ["type": "apiKey", "name": .string(name), "in": .string(place)])
  }

  private mutating func http(_ node: SourceNode) -> JSONFragment? {
    switch node["scheme"]?.string?.lowercased() {
    case "basic": return described(node, ["type": "basic"])
    case "bearer":
      note(
        node, "security-bearer", .info, .approximated,
        "The bearer token became an API key in the Authorization header.",
        advice: "Makers type 'Bearer ' before the token, or a setheader policy puts it there.")
      return described(node, ["type": "apiKey", "name": "Authorization", "in": "header"])
    case let scheme:
      note(
        node, "security-unsupported", .error, .dropped,
        "Connectors cannot sign in by HTTP '\(scheme ?? "")'.",
        advice: "Use an API key, basic or OAuth 2.0 sign-in, or custom code.")
      return nil
    }
  }

  private mutating func oauth(_ node: SourceNode) -> JSONFragment? {
    let flows: [(key: String, name: String)] = [
      ("authorizationCode", "accessCode"), ("implicit", "implicit"), ("clientCredentials", "application"),
      ("password", "password"),
    ]
    let offered = flows.filter { node["flows"]?[$0.key] != nil }
    guard let chosen = offered.first, let flow = node["flows"]?[chosen.key] else { return nil }
    for other in offered.dropFirst() {
      note(
        node, "security-flow-dropped", .warning, .dropped,
        "The OAuth flow '\(other.key)' was left out; a connector has one.")
    }
    if chosen.name == "application" || chosen.name == "password" {
      note(
        flow, "security-flow-unsupported", .error, .kept,
        "Custom connectors run the authorization code flow only, not '\(chosen.key)'.",
        advice: "Enter an authorization URL on the Security tab, or use custom code.")
    }
    var result = ObjectBuilder(["type": "oauth2", "flow": .string(chosen.name)])
    if chosen.name == "accessCode" || chosen.name == "implicit" {
      result["authorizationUrl"] = .string(flow["authorizationUrl"]?.string ?? "")
    }
    if chosen.name != "implicit" { result["tokenUrl"] = .string(flow["tokenUrl"]?.string ?? "") }
    result["scopes"] = flow["scopes"].map { JSONFragment($0.value) } ?? [:]
    return described(node, result.fragment)
  }

  private func described(_ node: SourceNode, _ scheme: JSONFragment) -> JSONFragment {
    var result = ObjectBuilder(scheme)
    if let description = node["description"]?.string { result["description"] = .string(description) }
    return result.fragment
  }
}
