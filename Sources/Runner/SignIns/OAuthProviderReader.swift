import ConnectorModel
import JSONText
import SignIn
import Transport

/// Reads the provider that `oAuthSettings` describes.
///
/// The kinds and their parameters are those of the official files; the addresses of providers that the platform
/// knows by name are on the providers' own pages.
struct OAuthProviderReader {
  let settings: OAuthSettings
  let scheme: SecurityDefinition?
  let values: ConnectionValues
  /// The name of the connection parameter, before the colon of those that belong to it.
  let parameter: String
  private(set) var notes: [String] = []

  init(settings: OAuthSettings, scheme: SecurityDefinition?, values: ConnectionValues, parameter: String) {
    self.settings = settings
    self.scheme = scheme
    self.values = values
    self.parameter = parameter
  }

  mutating func read() throws(SignInError) -> OAuthProvider {
    var provider: OAuthProvider
    switch settings.provider {
    case "oauth2generic": provider = templates()
    case "aad": provider = entra()
    case "aadcertificate": throw .onlyMicrosoft("aadcertificate")
    default:
      guard let known = known() ?? plain() else {
        throw .noAddress("authorization and token URL")
      }
      provider = known
    }
    if settings.provider != "aad" { provider.scopes = settings.scopes }
    provider.values = placeholders
    if let delimiter = custom("scopeListDelimiter"), !delimiter.isEmpty {
      provider.scopeDelimiter = delimiter
    }
    return provider
  }

  /// A parameter of the provider with the environment variables in it filled; one without value stays as written.
  private func custom(_ names: String...) -> String? {
    names.lazy.compactMap { settings.custom($0) }.first
      .map { EnvironmentVariables.filled($0, values) ?? $0 }
  }

  /// Generic OAuth 2: three addresses, which the definition may also have.
  private func plain() -> OAuthProvider? {
    let authorization = custom("authorizationUrl") ?? scheme?.value["authorizationUrl"]?.string
    guard let token = custom("tokenUrl") ?? scheme?.value["tokenUrl"]?.string else { return nil }
    return OAuthProvider(
      authorization: authorization.map { OAuthProvider.Call(address: $0) },
      token: OAuthProvider.Call(address: token),
      refresh: custom("refreshUrl").map { OAuthProvider.Call(address: $0) })
  }

  /// A provider that is described by templates alone.
  private func templates() -> OAuthProvider {
    func call(_ prefix: String) -> OAuthProvider.Call? {
      guard let address = custom(prefix + "UrlTemplate", prefix + "Url"), !address.isEmpty else {
        return nil
      }
      return OAuthProvider.Call(
        address: address, query: custom(prefix + "UrlQueryStringTemplate"),
        body: custom(prefix + "BodyTemplate"))
    }
    return OAuthProvider(
      authorization: call("authorization"), token: call("token"), refresh: call("refresh"))
  }

  /// Entra ID by version 2 of its endpoints, which give tokens for a resource of version 1 by its default scope.
  private mutating func entra() -> OAuthProvider {
    var login = custom("loginUri", "loginUriAAD") ?? "https://login.microsoftonline.com"
    while login.hasSuffix("/") { login.removeLast() }
    // The old name of the same service has no second version of the endpoints.
    if login.lowercased() == "https://login.windows.net" { login = "https://login.microsoftonline.com" }
    let tenant = values["\(parameter):TenantId"]?.revealed ?? custom("tenantId") ?? "common"
    let base = login + "/" + (tenant.isEmpty ? "common" : tenant) + "/oauth2/v2.0/"
    let resource =
      values["\(parameter):resourceUri"]?.revealed ?? custom("resourceUri")
      ?? settings.value?["properties"]?["AzureActiveDirectoryResourceId"]?.string ?? ""
    let own = settings.scopes.filter { !$0.isEmpty }
    var scopes = ["offline_access", "openid"]
    if own.isEmpty || own.allSatisfy({ !$0.contains("/") }) {
      scopes.insert(resource + "/.default", at: 0)
    } else {
      scopes = own + scopes.filter { !own.contains($0) }
    }
    notes.append("signed in by version 2 of the Entra ID endpoints; the platform uses version 1")
    return OAuthProvider(
      authorization: OAuthProvider.Call(address: base + "authorize"),
      token: OAuthProvider.Call(address: base + "token"), deviceAuthorization: base + "devicecode",
      scopes: scopes)
  }

  /// What placeholders stand for: the connection's values, those after the colon of the parameter's name under that
  /// name alone, and the custom parameters of the file.
  private var placeholders: OAuthValues {
    var placeholders = OAuthValues()
    for (name, value) in settings.customValues { placeholders[name] = value }
    for name in values.names {
      guard let value = values[name]?.revealed else { continue }
      placeholders[name] = value
      if name.lowercased().hasPrefix(parameter.lowercased() + ":") {
        placeholders[String(name.dropFirst(parameter.count + 1))] = value
      }
    }
    return placeholders
  }

  /// Providers that the platform knows by name.
  private func known() -> OAuthProvider? {
    func provider(_ authorization: String, _ token: String, device: String? = nil) -> OAuthProvider {
      OAuthProvider(
        authorization: OAuthProvider.Call(address: authorization), token: OAuthProvider.Call(address: token),
        deviceAuthorization: device)
    }
    func login(or standard: String) -> String {
      let given = custom("LoginUri") ?? standard
      return given.hasSuffix("/") ? String(given.dropLast()) : given
    }
    switch settings.provider {
    case "facebook":
      return provider(
        "https://www.facebook.com/dialog/oauth", "https://graph.facebook.com/oauth/access_token")
    case "docusign":
      let base = login(or: "https://account.docusign.com")
      return provider(base + "/oauth/auth", base + "/oauth/token")
    case "github":
      return provider(
        "https://github.com/login/oauth/authorize", "https://github.com/login/oauth/access_token",
        device: "https://github.com/login/device/code")
    case "google":
      var google = provider(
        "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token",
        device: "https://oauth2.googleapis.com/device/code")
      google.issuer = "https://accounts.google.com"
      return google
    case "dropbox":
      return provider("https://www.dropbox.com/oauth2/authorize", "https://api.dropboxapi.com/oauth2/token")
    case "salesforce":
      let base = login(or: "https://login.salesforce.com")
      return provider(base + "/services/oauth2/authorize", base + "/services/oauth2/token")
    default: return nil
    }
  }
}
