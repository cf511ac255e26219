package import ConnectorModel
import JSONText

/// The fields of the Security tab: the kind, and the values that the kind has, written into both files.
package enum SecurityFields {
  /// The fields, as the connector has them now.
  package static func fields(of connector: Connector) -> [ModelField] {
    let choice = SecurityChoice(of: connector)
    var fields = [kindField(choice)]
    switch choice {
    case .none: fields.append(.fact("none", "", "Calls carry no credentials."))
    case .basic(let basic): fields += basicFields(basic)
    case .apiKey(let key): fields += apiKeyFields(key)
    case .oauth2Generic(let oauth): fields += oauthFields(oauth)
    case .entraID(let entra): fields += entraFields(entra)
    case .provider(let provider): fields += ProviderFields.fields(provider)
    case .other(let description):
      fields.append(
        .fact("other", "As it is", description).with {
          $0.help = "The wizard shows and keeps this shape; Alt-e and Alt-w edit it as text"
        })
    }
    if connector.properties == nil {
      fields = fields.map { $0.with { $0.disabledReason = "apiProperties.json is missing or not JSON" } }
    }
    return fields + connectionParameters(connector)
  }

  private static let definitions = Place(.definition, JSONPointer(tokens: ["securityDefinitions"]))

  private static func kindField(_ choice: SecurityChoice) -> ModelField {
    let kinds = SecurityKind.allCases.filter { $0 != .other || choice.kind == .other }
    let options = kinds.map { FieldOption($0.name) }
    var field = ModelField("kind", "Authentication", .choice(options, selected: choice.kind.name))
    field.isRequired = true
    field.place = definitions
    field.help = "How the API wants to be signed in to; written into both files, secrets never"
    field.write = { input, connector throws(ConnectorEditError) in
      guard let kind = SecurityKind.allCases.first(where: { $0.name == input.text }), kind != .other else {
        return ConnectorEdit(title: "Authentication", steps: [])
      }
      guard kind != SecurityChoice(of: connector).kind else {
        return ConnectorEdit(title: "Authentication", steps: [])
      }
      return try ConnectorEdit.setSecurity(kind.initial, on: connector)
    }
    return field
  }

  /// A field whose text becomes part of the choice.
  static func value(
    _ id: String, _ label: String, _ text: String, help: String, required: Bool = true,
    _ change: @escaping @Sendable (String, SecurityChoice) -> SecurityChoice
  ) -> ModelField {
    var field = ModelField(id, label, .text(text))
    field.isRequired = required
    field.help = help
    field.write = { input, connector throws(ConnectorEditError) in
      let edit = try ConnectorEdit.setSecurity(
        change(input.text, SecurityChoice(of: connector)), on: connector)
      return ConnectorEdit(
        title: "Set " + label.lowercased(), coalescingKey: "security " + id, steps: edit.steps)
    }
    return field
  }

  private static func basicFields(_ basic: BasicSecurity) -> [ModelField] {
    [
      value(
        "user", "User label", basic.userLabel,
        help: "What whoever makes a connection is asked for.  Ex: User name"
      ) { text, choice in
        guard case .basic(var basic) = choice else { return choice }
        basic.userLabel = text
        return .basic(basic)
      },
      value(
        "password", "Password label", basic.passwordLabel, help: "What the secret is called.  Ex: Password"
      ) { text, choice in
        guard case .basic(var basic) = choice else { return choice }
        basic.passwordLabel = text
        return .basic(basic)
      },
    ]
  }

  private static func apiKeyFields(_ key: APIKeySecurity) -> [ModelField] {
    var location = ModelField(
      "location", "Location",
      .radio(
        [FieldOption("header", "Header"), FieldOption("query", "Query")], selected: key.location.rawValue))
    location.help = "Whether the key travels in a header or in the URL"
    location.write = { input, connector throws(ConnectorEditError) in
      guard case .apiKey(var key) = SecurityChoice(of: connector),
        let place = ParameterLocation(rawValue: input.text)
      else { return ConnectorEdit(title: "Location", steps: []) }
      key.location = place
      return try ConnectorEdit.setSecurity(.apiKey(key), on: connector)
    }
    return [
      value(
        "label", "Parameter label", key.label,
        help: "What whoever makes a connection is asked for.  Ex: API Key"
      ) { text, choice in
        guard case .apiKey(var key) = choice else { return choice }
        key.label = text
        return .apiKey(key)
      },
      value(
        "name", "Parameter name", key.name, help: "The header or query name the API expects.  Ex: X-API-Key"
      ) { text, choice in
        guard case .apiKey(var key) = choice else { return choice }
        key.name = text
        return .apiKey(key)
      },
      location,
    ]
  }

  private static func oauthFields(_ oauth: OAuthSecurity) -> [ModelField] {
    func field(
      _ id: String, _ label: String, _ text: String, _ help: String,
      _ set: @escaping @Sendable (inout OAuthSecurity, String) -> Void
    ) -> ModelField {
      value(id, label, text, help: help) { text, choice in
        guard case .oauth2Generic(var oauth) = choice else { return choice }
        set(&oauth, text)
        return .oauth2Generic(oauth)
      }
    }
    return [
      field("clientID", "Client ID", oauth.clientID, "The id of the app you registered with the API's owner")
      { $0.clientID = $1 },
      field(
        "authorizationURL", "Authorization URL", oauth.authorizationURL,
        "Where people sign in.  Ex: https://idp.contoso.com/authorize"
      ) {
        $0.authorizationURL = $1
      },
      field(
        "tokenURL", "Token URL", oauth.tokenURL,
        "Where the code becomes a token.  Ex: https://idp.contoso.com/token"
      ) { $0.tokenURL = $1 },
      field("refreshURL", "Refresh URL", oauth.refreshURL, "Where a token is renewed; mostly the token URL") {
        $0.refreshURL = $1
      },
      scopesField(oauth.scopes) { scopes, choice in
        guard case .oauth2Generic(var oauth) = choice else { return choice }
        oauth.scopes = scopes
        return .oauth2Generic(oauth)
      },
      secretNote,
      RedirectField.field(oauth.redirectMode) { mode, choice in
        guard case .oauth2Generic(var oauth) = choice else { return choice }
        oauth.redirectMode = mode
        return .oauth2Generic(oauth)
      },
    ]
  }

  private static func entraFields(_ entra: EntraSecurity) -> [ModelField] {
    func field(
      _ id: String, _ label: String, _ text: String, _ help: String,
      _ set: @escaping @Sendable (inout EntraSecurity, String) -> Void
    ) -> ModelField {
      value(id, label, text, help: help) { text, choice in
        guard case .entraID(var entra) = choice else { return choice }
        set(&entra, text)
        return .entraID(entra)
      }
    }
    var onBehalf = ModelField("onBehalfOf", "On-behalf-of login", .toggle(entra.onBehalfOf))
    onBehalf.help = "Whether the connector signs in on behalf of the flow's user"
    onBehalf.write = { input, connector throws(ConnectorEditError) in
      guard case .entraID(var entra) = SecurityChoice(of: connector) else {
        return ConnectorEdit(title: "", steps: [])
      }
      entra.onBehalfOf = input == .flag(true)
      return try ConnectorEdit.setSecurity(.entraID(entra), on: connector)
    }
    return [
      field("clientID", "Client ID", entra.clientID, "The application id of your app registration") {
        $0.clientID = $1
      },
      field(
        "loginURI", "Authorization URL", entra.loginURI,
        "The sign-in service.  Ex: https://login.microsoftonline.com"
      ) { $0.loginURI = $1 },
      field("tenantID", "Tenant ID", entra.tenantID, "The tenant, or common for any.  Ex: common") {
        $0.tenantID = $1
      },
      field(
        "resourceURI", "Resource URL", entra.resourceURI,
        "The application id URI of the API that the token is for"
      ) { $0.resourceURI = $1 },
      onBehalf,
      scopesField(entra.scopes) { scopes, choice in
        guard case .entraID(var entra) = choice else { return choice }
        entra.scopes = scopes
        return .entraID(entra)
      },
      secretNote,
      RedirectField.field(entra.redirectMode) { mode, choice in
        guard case .entraID(var entra) = choice else { return choice }
        entra.redirectMode = mode
        return .entraID(entra)
      },
    ]
  }

  /// The scopes of a choice.
  static func scopesField(
    _ scopes: [String], _ change: @escaping @Sendable ([String], SecurityChoice) -> SecurityChoice
  ) -> ModelField {
    var field = ModelField("scopes", "Scopes", .list(scopes))
    field.help = "What the token may do, separated by commas.  Ex: read, write"
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: "Scopes", steps: []) }
      let edit = try ConnectorEdit.setSecurity(change(items, SecurityChoice(of: connector)), on: connector)
      return ConnectorEdit(title: "Set scopes", coalescingKey: "security scopes", steps: edit.steps)
    }
    return field
  }

  /// What becomes of the client secret.
  static let secretNote = ModelField.fact(
    "secret", "Client secret", "never stored in the files; it is given when the connector is registered")

  /// The values a connection asks for; each opens on the Definition tab, where the lists can be changed.
  private static func connectionParameters(_ connector: Connector) -> [ModelField] {
    guard let properties = connector.properties else { return [] }
    var fields: [ModelField] = [.section("Connection parameters")]
    for parameter in properties.connectionParameters {
      fields.append(row(parameter, "parameter " + parameter.name))
    }
    if fields.count == 1 { fields.append(.fact("no parameters", "", "none; a connection needs no values")) }
    fields.append(ConnectionSetFields.adding(to: ConnectorEdit.connectionParameters))
    for (position, set) in properties.connectionParameterSets.enumerated() {
      fields.append(.section("Sign-in \(set.displayName ?? set.name)"))
      fields += set.parameters.map { row($0, "set \(position) " + $0.name) }
      let adding = ConnectionSetFields.adding(to: ConnectorEdit.connectionParameters(ofSet: position))
      fields.append(adding.copy(id: "add to set \(position)", label: adding.label))
    }
    fields.append(
      .button(
        "add set", "Add a way to sign in",
        help: "A further choice for whoever makes a connection, with values of its own",
        .prompt(title: "Add a way to sign in", help: "Its name for tools.  Ex: oauth", text: "") {
          name, connector throws(ConnectorEditError) in
          try ConnectorEdit.addConnectionSet(name, on: connector)
        }))
    return fields
  }

  private static func row(_ parameter: ConnectionParameter, _ id: String) -> ModelField {
    var words = [parameter.type ?? "no type"]
    if let name = parameter.displayName { words.append("\"\(name)\"") }
    if parameter.isRequired { words.append("required") }
    if parameter.isHidden { words.append("hidden") }
    let place = Place(.properties, parameter.value.pointer)
    var field = ModelField(id, parameter.name, .link(words.joined(separator: ", ")))
    field.place = place
    field.action = .request(.open(.connectionParameter(place)))
    field.help = "Enter opens it on the Definition tab, with all that can be said of it"
    return field
  }
}
