import ConnectorModel

/// The fields of an OAuth 2.0 sign-in.
extension SecurityFields {
  static func oauthFields(_ oauth: OAuthSecurity, of subject: SecuritySubject) -> [ModelField] {
    func field(
      _ id: String, _ label: String, _ text: String, _ help: String,
      _ set: @escaping @Sendable (inout OAuthSecurity, String) -> Void
    ) -> ModelField {
      value(of: subject, id, label, text, help: help) { text, choice in
        choice.changing(oauth: { set(&$0, text) })
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
      scopesField(oauth.scopes, of: subject) { scopes, choice in
        choice.changing(oauth: { $0.scopes = scopes })
      },
      secretNote(of: subject),
      RedirectField.field(oauth.redirectMode, of: subject) { mode, choice in
        choice.changing(oauth: { $0.redirectMode = mode })
      },
    ]
  }

  static func entraFields(_ entra: EntraSecurity, of subject: SecuritySubject) -> [ModelField] {
    func field(
      _ id: String, _ label: String, _ text: String, _ help: String,
      _ set: @escaping @Sendable (inout EntraSecurity, String) -> Void
    ) -> ModelField {
      value(of: subject, id, label, text, help: help) { text, choice in
        choice.changing(entra: { set(&$0, text) })
      }
    }
    var onBehalf = ModelField(subject.id("onBehalfOf"), "On-behalf-of login", .toggle(entra.onBehalfOf))
    onBehalf.help = "Whether the connector signs in on behalf of the flow's user"
    onBehalf.write = { input, connector throws(ConnectorEditError) in
      let choice = subject.choice(of: connector).changing(entra: { $0.onBehalfOf = input == .flag(true) })
      return try subject.edit(choice, on: connector)
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
      scopesField(entra.scopes, of: subject) { scopes, choice in
        choice.changing(entra: { $0.scopes = scopes })
      },
      secretNote(of: subject),
      RedirectField.field(entra.redirectMode, of: subject) { mode, choice in
        choice.changing(entra: { $0.redirectMode = mode })
      },
    ]
  }

  /// The scopes of a choice.
  static func scopesField(
    _ scopes: [String], of subject: SecuritySubject,
    _ change: @escaping @Sendable ([String], SecurityChoice) -> SecurityChoice
  ) -> ModelField {
    var field = ModelField(subject.id("scopes"), "Scopes", .list(scopes))
    field.help = "What the token may do, separated by commas.  Ex: read, write"
    field.write = { input, connector throws(ConnectorEditError) in
      guard case .list(let items) = input else { return ConnectorEdit(title: "Scopes", steps: []) }
      let edit = try subject.edit(change(items, subject.choice(of: connector)), on: connector)
      return ConnectorEdit(
        title: "Set scopes", coalescingKey: subject.id("security scopes"), steps: edit.steps)
    }
    return field
  }

  /// What becomes of the client secret.
  static func secretNote(of subject: SecuritySubject) -> ModelField {
    .fact(
      subject.id("secret"), "Client secret",
      "never stored in the files; it is given when the connector is registered")
  }
}
