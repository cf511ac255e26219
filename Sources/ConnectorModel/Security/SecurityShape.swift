import JSONText

/// What of the two files makes the present sign-in: the choice, and the names under which its parts stand.
struct SecurityShape {
  private(set) var choice: SecurityChoice
  /// The entries of `securityDefinitions` that belong to it.
  private(set) var schemes: [String] = []
  /// The connection parameters that belong to it: user and password, the key, or the token and its parts.
  private(set) var parameters: [String] = []

  /// The entry of `securityDefinitions` that says the same as the fields: of several, the one of the same kind.
  private(set) var scheme: String?
  /// Where the connection parameters stand.
  let container: Place

  /// Reads the shape of a connector, or of one of its `connectionParameterSets`; whatever does not fit a known one
  /// is `.other`.
  init(of connector: Connector, set: Int? = nil) {
    let definitions = connector.definition?.securityDefinitions ?? []
    let sets = connector.properties?.connectionParameterSets ?? []
    container =
      set.map { ConnectorEdit.connectionParameters(ofSet: $0) } ?? ConnectorEdit.connectionParameters
    choice = .none
    guard let set else {
      read(connector.properties?.connectionParameters ?? [], definitions)
      if !sets.isEmpty { choice = .other("several ways to sign in (connectionParameterSets)") }
      return
    }
    guard sets.indices.contains(set) else { return }
    // A definition that several sets share belongs to none of them alone.
    let rivals = sets.indices.filter { position in sets[position].parameters.contains(where: \.isOAuth) }
    read(sets[set].parameters, rivals.count > 1 ? [] : definitions.filter { $0.type == "oauth2" })
    if sets[set].parameters.contains(where: \.isOAuth) { return }
    choice = .other("values of a connection, without OAuth 2.0")
  }

  private mutating func read(_ all: [ConnectionParameter], _ definitions: [SecurityDefinition]) {
    let oauth = all.filter(\.isOAuth)
    schemes = definitions.map(\.name)
    scheme = definitions.first?.name
    parameters = oauth.flatMap { token in
      [token.name] + all.map(\.name).filter { $0.hasPrefix(token.name + ":") }
    }
    if all.contains(where: { $0.type?.lowercased() == "gatewaysetting" }) {
      choice = .other("through the on-premises data gateway")
    } else if oauth.count > 1 {
      choice = .other("\(oauth.count) OAuth connection parameters")
    } else if let token = oauth.first {
      let own = definitions.first { $0.type == "oauth2" }
      scheme = own?.name
      choice = SecurityShape.oauth(OAuthSettings(value: token.oAuthSettings), own)
    } else if definitions.count > 1 {
      choice = .other("\(definitions.count) security definitions")
    } else if let scheme = definitions.first {
      readScheme(scheme, all)
    } else if all.contains(where: \.isSecret) {
      choice = .other("secret connection parameters that policies or a script use")
    }
  }

  private mutating func readScheme(_ scheme: SecurityDefinition, _ all: [ConnectionParameter]) {
    let candidates = all.filter { $0.isSecret || $0.type?.lowercased() == "string" }
    let secrets = all.filter(\.isSecret)
    switch scheme.type {
    case "basic":
      let named = ["username", "password"].compactMap { name in
        candidates.first { $0.name.lowercased() == name }
      }
      let pair = named.count == 2 ? named : Array(secrets.prefix(2))
      guard pair.count == 2 else {
        choice = .other("basic authentication without connection parameters")
        return
      }
      parameters = pair.map(\.name)
      choice = .basic(
        BasicSecurity(
          userLabel: pair[0].displayName ?? pair[0].name, passwordLabel: pair[1].displayName ?? pair[1].name))
    case "apiKey":
      let key =
        candidates.first { $0.name.lowercased() == "api_key" }
        ?? candidates.first { $0.name == scheme.name } ?? (secrets.count == 1 ? secrets.first : nil)
      guard let key, let location = ParameterLocation(rawValue: scheme.location ?? ""),
        location == .header || location == .query
      else {
        choice = .other("an API key without a connection parameter of its own")
        return
      }
      parameters = [key.name]
      choice = .apiKey(
        APIKeySecurity(
          label: key.displayName ?? key.name, name: scheme.parameterName ?? "", location: location))
    default: choice = .other("a security definition of type '\(scheme.type ?? "")'")
    }
  }

  private static func oauth(_ settings: OAuthSettings, _ scheme: SecurityDefinition?) -> SecurityChoice {
    let url = { (key: String) in scheme?.value[key]?.string ?? "" }
    switch settings.provider {
    case "oauth2":
      return .oauth2Generic(
        OAuthSecurity(
          clientID: settings.clientID,
          authorizationURL: settings.custom("authorizationUrl") ?? url("authorizationUrl"),
          tokenURL: settings.custom("tokenUrl") ?? url("tokenUrl"),
          refreshURL: settings.custom("refreshUrl") ?? "", scopes: settings.scopes,
          redirectMode: settings.redirectMode))
    case "aad":
      return .entraID(
        EntraSecurity(
          clientID: settings.clientID, loginURI: settings.custom("loginUri", "loginUriAAD") ?? "",
          tenantID: settings.custom("tenantId") ?? "", resourceURI: settings.custom("resourceUri") ?? "",
          onBehalfOf: settings.custom("enableOnbehalfOfLogin")?.lowercased() == "true",
          scopes: settings.scopes, redirectMode: settings.redirectMode))
    case "": return .other("OAuth 2.0 without an identity provider")
    default:
      return .provider(
        ProviderSecurity(
          provider: settings.value?["identityProvider"]?.string ?? "", clientID: settings.clientID,
          parameters: settings.customValues.map {
            ProviderSecurity.Parameter(name: $0.name, value: $0.value)
          },
          scopes: settings.scopes, redirectMode: settings.redirectMode))
    }
  }
}
