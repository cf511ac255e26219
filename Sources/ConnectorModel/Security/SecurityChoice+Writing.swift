package import JSONText

/// What a choice writes where nothing of its kind stands yet, as the official wizard writes it.
extension SecurityChoice {
  /// The entry of `securityDefinitions`; nil without one.
  package var scheme: (name: String, value: JSONFragment)? {
    switch self {
    case .none, .other: nil
    case .basic: ("basic_auth", ["type": "basic"])
    case .apiKey(let key):
      ("API Key", ["type": "apiKey", "in": .string(key.location.rawValue), "name": .string(key.name)])
    case .oauth2Generic(let oauth):
      SecurityChoice.oauthScheme(oauth.authorizationURL, oauth.tokenURL, oauth.scopes)
    case .entraID(let entra):
      SecurityChoice.oauthScheme(entra.authorizationURL, entra.tokenURL, entra.scopes)
    case .provider(let provider):
      SecurityChoice.oauthScheme(
        provider.address("authorizationUrl"), provider.address("tokenUrl"), provider.scopes)
    }
  }

  /// The scopes a requirement names.
  package var scopes: [String] {
    switch self {
    case .oauth2Generic(let oauth): oauth.scopes
    case .entraID(let entra): entra.scopes
    case .provider(let provider): provider.scopes
    default: []
    }
  }

  /// The entries of `connectionParameters`.
  package var connectionParameters: [(name: String, value: JSONFragment)] {
    switch self {
    case .none, .other: []
    case .basic(let basic):
      [
        ("username", SecurityChoice.secret(basic.userLabel, "Provide the ", tab: 2, isClear: true)),
        ("password", SecurityChoice.secret(basic.passwordLabel, "Provide the ", tab: 3, isClear: false)),
      ]
    case .apiKey(let key):
      [("api_key", SecurityChoice.secret(key.label, "Provide your ", tab: 2, isClear: false))]
    case .oauth2Generic(let oauth): [("token", oauth.connectionParameter)]
    case .entraID(let entra):
      [("token", entra.connectionParameter), ("token:TenantId", EntraSecurity.tenantParameter)]
    case .provider(let provider): [("token", provider.connectionParameter)]
    }
  }

  private static func oauthScheme(
    _ authorizationURL: String, _ tokenURL: String, _ scopes: [String]
  ) -> (name: String, value: JSONFragment) {
    let value: JSONFragment = [
      "type": "oauth2", "flow": "accessCode", "authorizationUrl": .string(authorizationURL),
      "tokenUrl": .string(tokenURL),
      "scopes": .object(scopes.map { JSONFragment.Member($0, .string($0)) }),
    ]
    return ("oauth2_auth", value)
  }

  private static func secret(_ label: String, _ hint: String, tab: Int, isClear: Bool) -> JSONFragment {
    [
      "type": "securestring",
      "uiDefinition": [
        "displayName": .string(label), "description": .string("The " + label + " for this api"),
        "tooltip": .string(hint + label),
        "constraints": [
          "tabIndex": .number(String(tab)), "clearText": .boolean(isClear), "required": "true",
        ],
      ],
    ]
  }
}

extension RedirectMode {
  /// The members that tell where people are sent back to; the platform fills the address of its own in.
  fileprivate var members: [JSONFragment.Member] {
    let mode = JSONFragment.Member("redirectMode", .string(text))
    guard self == .global else { return [mode] }
    return [mode, JSONFragment.Member("redirectUrl", .string(RedirectMode.globalURL))]
  }
}

extension OAuthSecurity {
  fileprivate var connectionParameter: JSONFragment {
    .oauth(
      "oauth2", clientID, scopes, redirectMode,
      properties: ["IsFirstParty": "False", "IsOnbehalfofLoginSupported": false],
      [
        ("authorizationUrl", authorizationURL), ("tokenUrl", tokenURL),
        ("refreshUrl", refreshURL.isEmpty ? tokenURL : refreshURL),
      ])
  }
}

extension ProviderSecurity {
  /// An address for the definition, which wants one where the provider's own stands in a template.
  fileprivate func address(_ name: String) -> String {
    let names = [name, name + "template"].map { $0.lowercased() }
    let value = parameters.first { names.contains($0.name.lowercased()) }?.value ?? ""
    return value.isEmpty ? "https://login.windows.net" : value
  }

  fileprivate var connectionParameter: JSONFragment {
    .oauth(
      provider, clientID, scopes, redirectMode,
      properties: ["IsFirstParty": "False", "IsOnbehalfofLoginSupported": false],
      parameters.map { ($0.name, $0.value) })
  }
}

extension EntraSecurity {
  fileprivate var connectionParameter: JSONFragment {
    .oauth(
      "aad", clientID, scopes, redirectMode,
      properties: [
        "IsFirstParty": "False", "AzureActiveDirectoryResourceId": .string(resourceURI),
        "IsOnbehalfofLoginSupported": true,
      ],
      [
        ("loginUri", loginURI), ("tenantId", tenantID), ("resourceUri", resourceURI),
        ("enableOnbehalfOfLogin", onBehalfOf ? "true" : "false"),
      ])
  }

  fileprivate static let tenantParameter: JSONFragment = [
    "type": "string", "metadata": ["sourceType": "AzureActiveDirectoryTenant"],
    "uiDefinition": ["constraints": ["required": "false", "hidden": "true"]],
  ]
}

extension JSONFragment {
  fileprivate static func oauth(
    _ provider: String, _ clientID: String, _ scopes: [String], _ mode: RedirectMode,
    properties: JSONFragment, _ custom: [(String, String)]
  ) -> JSONFragment {
    var settings: [Member] = [
      Member("identityProvider", .string(provider)), Member("clientId", .string(clientID)),
      Member("scopes", .array(scopes.map { .string($0) })),
    ]
    settings += mode.members
    settings.append(Member("properties", properties))
    let parameters = custom.map { Member($0.0, ["value": .string($0.1)]) }
    settings.append(Member("customParameters", .object(parameters)))
    return ["type": "oauthSetting", "oAuthSettings": .object(settings)]
  }
}
