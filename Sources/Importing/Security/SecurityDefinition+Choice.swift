import ConnectorModel
import JSONText

extension SecurityDefinition {
  var pointer: JSONPointer { JSONPointer(tokens: ["securityDefinitions", name]) }

  /// Whether the platform has a sign-in like it.
  var isSupported: Bool {
    switch type {
    case "basic": true
    case "apiKey": location == "header" || location == "query"
    case "oauth2": flow == "accessCode"
    default: false
    }
  }

  /// The sign-in of a connection that goes with it.
  ///
  /// Addresses of Microsoft Entra ID get its identity provider, all others the generic one. The client id is the
  /// user's to enter; a secret never stands in a file.
  var choice: SecurityChoice {
    switch type {
    case "basic": .basic(BasicSecurity())
    case "apiKey":
      .apiKey(
        APIKeySecurity(name: parameterName ?? "", location: location == "query" ? .query : .header))
    default: entra.map { .entraID($0) } ?? .oauth2Generic(oauth)
    }
  }

  /// The longest description that becomes a tooltip, in characters.
  private static let longestTooltip = 200

  /// What the document says of its API key in one line; nil where it says nothing, or much.
  var keyWords: String? {
    guard type == "apiKey", let text = value["description"]?.string?.trimmed, !text.isEmpty,
      text.count <= SecurityDefinition.longestTooltip, !text.contains(where: \.isNewline)
    else { return nil }
    return text
  }

  /// What the document does not say of an OAuth sign-in and the platform needs.
  var missing: [String] {
    guard type == "oauth2" else { return [] }
    if entra != nil { return ["client id", "resource URL"] }
    var missing = ["client id"]
    if oauth.authorizationURL.isEmpty { missing.append("authorization URL") }
    if oauth.tokenURL.isEmpty { missing.append("token URL") }
    return missing
  }

  private var scopes: [String] { value["scopes"]?.keys ?? [] }

  private var oauth: OAuthSecurity {
    let tokenURL = value["tokenUrl"]?.string ?? ""
    return OAuthSecurity(
      authorizationURL: value["authorizationUrl"]?.string ?? "", tokenURL: tokenURL, refreshURL: tokenURL,
      scopes: scopes)
  }

  private var entra: EntraSecurity? {
    guard let address = value["authorizationUrl"]?.string.flatMap({ ServiceAddress($0) }),
      ["login.microsoftonline.com", "login.windows.net"].contains(address.host.lowercased())
    else { return nil }
    let tenant = address.path.split(separator: "/").first.map { String($0) } ?? "common"
    return EntraSecurity(loginURI: "https://" + address.host, tenantID: tenant, scopes: scopes)
  }
}
