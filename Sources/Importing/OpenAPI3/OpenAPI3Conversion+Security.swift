import JSONText

/// Sign-in: schemes, and which of them operations ask for.
extension OpenAPI3Conversion {
  mutating func writeSecurity(_ root: SourceNode, into result: inout ObjectBuilder) {
    var schemes = ObjectBuilder()
    for (name, node) in root["components"]?["securitySchemes"]?.members ?? [] {
      guard let scheme = follow(node), let converted = securityScheme(scheme, name) else { continue }
      schemes[name] = converted
    }
    if !schemes.isEmpty { result["securityDefinitions"] = schemes.fragment }
    if let requirements = requirements(root["security"], known: schemes) { result["security"] = requirements }
    guard let paths = result["paths"]?.members else { return }
    let items = Dictionary(
      root["paths"]?.members.map { ($0.key, $0.node) } ?? [], uniquingKeysWith: { _, last in last })
    result["paths"] = .object(
      paths.map { path in
        let item = items[path.key].flatMap { follow($0) }
        return JSONFragment.Member(path.key, cleaned(path.value, of: item, known: schemes))
      })
  }

  /// The requirements of the whole document that only name schemes that are left.
  private func requirements(_ node: SourceNode?, known: ObjectBuilder) -> JSONFragment? {
    guard let node, node.value.isArray else { return nil }
    let requirements = JSONFragment(node.value)
    let kept = kept(requirements, known: known)
    return kept.isEmpty && requirements != [] ? nil : .array(kept)
  }

  private func kept(_ requirements: JSONFragment, known: ObjectBuilder) -> [JSONFragment] {
    (requirements.elements ?? []).compactMap { requirement -> JSONFragment? in
      guard let members = requirement.members, !members.isEmpty,
        members.allSatisfy({ known[$0.key] != nil })
      else { return nil }
      return .object(
        members.map { member in
          let isOAuth = known[member.key]?["type"]?.text == "oauth2"
          return JSONFragment.Member(member.key, isOAuth ? member.value : [])
        })
    }
  }

  /// A path whose operations name only schemes that are left.
  ///
  /// An operation that has none left says so by an empty list: without it the document's own requirements would
  /// hold for it (OpenAPI 3.0.3, Operation Object), and a credential would go where the source sends none.
  private mutating func cleaned(
    _ path: JSONFragment, of item: SourceNode?, known: ObjectBuilder
  ) -> JSONFragment {
    guard let members = path.members else { return path }
    return .object(
      members.map { member in
        guard let security = member.value["security"] else { return member }
        let kept = kept(security, known: known)
        if kept.isEmpty, let node = item?[member.key]?["security"] {
          remarkOnLostSecurity(security, at: node)
        }
        var operation = ObjectBuilder(member.value)
        operation["security"] = .array(kept)
        return JSONFragment.Member(member.key, operation.fragment)
      })
  }

  private mutating func remarkOnLostSecurity(_ requirements: JSONFragment, at node: SourceNode) {
    let wanted = requirements.elements ?? []
    // One that asks for nothing lets anyone call the operation.
    guard !wanted.isEmpty, !wanted.contains([:]) else { return }
    var names: [String] = []
    for name in wanted.flatMap({ $0.members ?? [] }).map(\.key) where !names.contains(name) {
      names.append(name)
    }
    let listed = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    note(
      node, "security-dropped", .warning, .dropped,
      "The operation signs in by \(listed), which the connector cannot; it is called without a credential.",
      advice: "Choose a sign-in that the operation takes on the Security tab, or leave the operation out.")
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

  /// Whether a text tells to write the word before the token, rather than only what kind of token it is.
  private static func asksForBearer(_ text: String) -> Bool {
    let text = text.lowercased()
    let forms = ["bearer <", "bearer {", "bearer [", "bearer your", "bearer abc", "word bearer"]
    let quoted = ["'bearer", "\"bearer", "`bearer"]
    let verbs = ["type bearer", "enter bearer", "write bearer", "prefix bearer"]
    return (forms + quoted + verbs).contains { text.contains($0) }
  }

  private mutating func http(_ node: SourceNode) -> JSONFragment? {
    switch node["scheme"]?.string?.lowercased() {
    case "basic": return described(node, ["type": "basic"])
    case "bearer":
      note(
        node, "security-bearer", .info, .approximated,
        "The bearer token became an API key in the Authorization header.",
        advice: "Makers type 'Bearer ' before the token, or a setheader policy puts it there.")
      var key = ObjectBuilder(PostmanSecurity.bearer.definition)
      // Without the word a service refuses the token, whatever else the source says of it.
      if let own = node["description"]?.string?.trimmed, !own.isEmpty {
        let prompt = OpenAPI3Conversion.asksForBearer(own) ? "" : key["description"]?.text ?? ""
        let separator = prompt.isEmpty ? "" : own.hasSuffix(".") ? " " : ". "
        key["description"] = .string(own + separator + prompt)
      }
      return key.fragment
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
