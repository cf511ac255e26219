/// OAuth 2.0 at a provider that the platform knows by name, or that the file describes by templates.
///
/// `identityProvider` is an open list: what the provider asks for stands in `customParameters` under names of its own.
/// The secret is not here: it never stands in a file.
package struct ProviderSecurity: Hashable, Sendable {
  /// One of `customParameters`.
  package struct Parameter: Hashable, Sendable {
    /// The name as the file spells it.
    package var name: String
    /// The value.
    package var value: String

    /// Makes a parameter.
    package init(name: String, value: String = "") {
      self.name = name
      self.value = value
    }
  }

  /// `identityProvider` as written.
  package var provider: String
  /// The client ID at the provider.
  package var clientID: String
  /// What the provider asks for, in the order of the file.
  package var parameters: [Parameter]
  /// The scopes that are asked for.
  package var scopes: [String]
  /// Where the provider sends people back to.
  package var redirectMode: RedirectMode

  /// Makes a choice; without parameters those that the provider is known to ask for.
  package init(
    provider: String = "oauth2generic", clientID: String = "", parameters: [Parameter]? = nil,
    scopes: [String] = [], redirectMode: RedirectMode = .global
  ) {
    self.provider = provider
    self.clientID = clientID
    self.parameters =
      parameters
      ?? ProviderSecurity.usualParameters(of: provider).map { Parameter(name: $0.name, value: $0.value) }
    self.scopes = scopes
    self.redirectMode = redirectMode
  }

  /// The providers that published connectors name, or the documentation does.
  package static let knownProviders = [
    "oauth2generic", "facebook", "DocuSign", "github", "google", "dropbox", "salesforce",
  ]

  /// What a provider is known to ask for, with the value that it mostly has.
  package static func usualParameters(of provider: String) -> [(name: String, value: String)] {
    switch provider.lowercased() {
    case "oauth2generic":
      [
        ("authorizationUrlTemplate", ""),
        (
          "authorizationUrlQueryStringTemplate",
          "?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}"
        ), ("tokenUrlTemplate", ""), ("tokenUrlQueryStringTemplate", ""),
        (
          "tokenBodyTemplate",
          "grant_type=authorization_code&code={Code}&redirect_uri={RedirectUrl}&client_id={ClientId}"
            + "&client_secret={ClientSecret}"
        ), ("refreshUrlTemplate", ""), ("refreshUrlQueryStringTemplate", ""),
        (
          "refreshBodyTemplate",
          "grant_type=refresh_token&refresh_token={RefreshToken}&client_id={ClientId}&client_secret={ClientSecret}"
        ), ("scopeListDelimiter", " "),
      ]
    case "docusign": [("LoginUri", "https://account.docusign.com")]
    case "salesforce": [("LoginUri", "https://login.salesforce.com")]
    default: []
    }
  }
}
