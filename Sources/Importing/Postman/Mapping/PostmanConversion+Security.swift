import ConnectorModel
import JSONText
import SafeText

/// How the requests sign in, told by their sign-ins and, more often, by their headers.
extension PostmanConversion {
  /// Takes the most frequent sign-in; a connector has one.
  mutating func chooseSecurity() {
    countSecrets()
    var order: [PostmanSecurity] = []
    var counts: [PostmanSecurity: Int] = [:]
    var firsts: [PostmanSecurity: JSONPointer] = [:]
    for operation in operations {
      guard let found = PostmanConversion.security(of: operation.first.request) else { continue }
      if counts[found] == nil {
        order.append(found)
        firsts[found] = operation.first.request.pointer
      }
      counts[found, default: 0] += 1
    }
    security = PostmanConversion.mostFrequent(order, counts)
    for other in order where other != security {
      note(
        firsts[other] ?? .root, "auth-different", .warning, .dropped,
        "\((counts[other] ?? 0).counted("operation")) \(counts[other] == 1 ? "signs" : "sign") in another way"
          + " (\(other.name)); a connector has one.",
        advice: "Use several connection parameter sets, or another connector.")
    }
    remarkOnUnsupported()
  }

  /// The sign-in of a request as a security definition; nil for none and for those connectors cannot do.
  static func security(of request: PostmanRequest) -> PostmanSecurity? {
    if let auth = request.auth {
      switch auth.type {
      case "noauth": return nil
      case "basic": return .basic
      case "bearer": return .bearer
      case "apikey":
        let name = auth.value("key")
        let place = auth.value("in") == "query" ? "query" : "header"
        return .key(name.isEmpty || name.contains("{{") ? "X-API-Key" : name, in: place)
      case "oauth2": return oauth(auth)
      default: break
      }
    }
    for header in request.headers where !header.isDisabled {
      if header.key.lowercased() == "authorization" {
        return header.value?.lowercased().hasPrefix("basic") == true ? .basic : .bearer
      }
    }
    for isWanted in [SecretWords.isKey, SecretWords.isTokenHeader] {
      if let key = request.headers.first(where: { !$0.isDisabled && isWanted($0.key) }) {
        return .key(key.key, in: "header")
      }
    }
    if let key = request.query.first(where: { !$0.isDisabled && isQueryKey($0) }) {
      return .key(key.key, in: "query")
    }
    return nil
  }

  static func isQueryKey(_ field: PostmanField) -> Bool {
    if SecretWords.isKey(field.key) { return true }
    let names = PostmanVariables.names(in: field.value ?? "")
    return ["key", "token", "auth"].contains(field.key.lowercased())
      && (names.contains { SecretWords.isSecret($0) } || SecretWords.looksSecret(field.value ?? ""))
  }

  private static func oauth(_ auth: PostmanAuth) -> PostmanSecurity? {
    let grant = auth.value("grant_type")
    let authorization = auth.value("authUrl")
    guard grant.isEmpty || grant.hasPrefix("authorization_code"), !authorization.isEmpty,
      !authorization.contains("{{"), !auth.value("accessTokenUrl").contains("{{")
    else { return .bearer }
    let scopes = auth.value("scope").split { $0 == " " || $0 == "," }.map(String.init)
      .filter { !$0.contains("{{") }
    return PostmanSecurity(
      name: "oauth2_auth",
      definition: [
        "type": "oauth2", "flow": "accessCode", "authorizationUrl": .string(authorization),
        "tokenUrl": .string(auth.value("accessTokenUrl")),
        "scopes": .object(scopes.map { JSONFragment.Member($0, .string($0)) }),
      ], scopes: scopes)
  }

  private mutating func remarkOnUnsupported() {
    var seen: Set<String> = []
    for call in calls {
      guard let auth = call.request.auth, seen.insert(auth.type + auth.value("grant_type")).inserted else {
        continue
      }
      switch auth.type {
      case "noauth", "basic", "bearer", "apikey": break
      case "oauth2":
        let grant = auth.value("grant_type")
        let isCode = grant.isEmpty || grant.hasPrefix("authorization_code")
        if !isCode {
          note(
            call.request.pointer, "auth-unsupported", .error, .approximated,
            "Connectors cannot sign in by the OAuth 2.0 grant '\(String(grant.prefix(40)))'; an API key"
              + " in the header Authorization stands for it.",
            advice: "Choose OAuth 2.0 with the authorization code, or custom code, on the Security tab.")
        } else if security?.name != "oauth2_auth" {
          note(
            call.request.pointer, "auth-incomplete", .warning, .approximated,
            "The OAuth 2.0 sign-in does not say where to sign in; an API key in the header Authorization stands"
              + " for it.",
            advice: "Enter authorization and token URL on the Security tab.")
        }
      default:
        note(
          call.request.pointer, "auth-unsupported", .error, .dropped,
          "Connectors cannot sign in by '\(String(auth.type.prefix(40)))'.",
          advice: "Use an API key, basic or OAuth 2.0 sign-in, or custom code.")
      }
    }
  }

  private mutating func countSecrets() {
    var found: Set<String> = []
    func look(_ name: String, _ value: String?, _ isSecret: (String) -> Bool = SecretWords.isSecret) {
      guard let value, !value.isEmpty, !value.contains("{{"), isSecret(name) else { return }
      found.insert(value)
    }
    for variable in collection.variables + environment { look(variable.key, variable.value) }
    for call in calls {
      for (name, value) in call.request.auth?.values ?? [:] {
        look(name == "value" ? "token" : name, value)
      }
      for field in call.request.headers { look(field.key, field.value) }
      for field in call.request.query { look(field.key, field.value, SecretWords.isSecretQuery) }
      for variable in call.request.variables { look(variable.key, variable.value) }
    }
    secrets += found.count
  }
}
