import JSONText

/// Where the parts of a sign-in stand in the two files, so that what is said of a place finds its field.
package struct SecurityPlaces: Sendable {
  /// A part that a form has a field for.
  package enum Part: String, CaseIterable, Sendable {
    case user, password, label, name, location
    case provider, clientID, authorizationURL, tokenURL, refreshURL, scopes, redirect
    case loginURI, tenantID, resourceURI, onBehalfOf
  }

  private let scheme: Place?
  private let parameters: [Place]
  private let settings: OAuthSettings

  /// Reads the places of a connector's sign-in, or of one of its `connectionParameterSets`.
  package init(of connector: Connector, set: Int? = nil) {
    let shape = SecurityShape(of: connector, set: set)
    scheme = shape.scheme.map { .definition("securityDefinitions", $0) }
    parameters = shape.parameters.map { shape.container.appending($0) }
    settings = OAuthSettings(
      value: parameters.first.flatMap { connector.value(at: $0.appending("oAuthSettings")) })
  }

  /// The places of a part, those of the definition first; a part that is missing has the place where it would stand.
  package func places(of part: Part) -> [Place] {
    switch part {
    case .user, .label: displayName(0)
    case .password: displayName(1)
    case .name: inScheme("name")
    case .location: inScheme("in")
    case .provider: inSettings("identityProvider")
    case .clientID: inSettings("clientId")
    case .authorizationURL: inScheme("authorizationUrl") + custom("authorizationUrl")
    case .tokenURL: inScheme("tokenUrl") + custom("tokenUrl")
    case .refreshURL: custom("refreshUrl")
    case .scopes: inScheme("scopes") + inSettings("scopes")
    case .redirect: inSettings("redirectMode") + inSettings("redirectUrl")
    case .loginURI: inScheme("authorizationUrl") + custom("loginUri", "loginUriAAD")
    case .tenantID: custom("tenantId")
    case .resourceURI: custom("resourceUri")
    case .onBehalfOf: custom("enableOnbehalfOfLogin")
    }
  }

  private func displayName(_ position: Int) -> [Place] {
    guard parameters.indices.contains(position) else { return [] }
    return [parameters[position].appending("uiDefinition").appending("displayName")]
  }

  private func inScheme(_ key: String) -> [Place] { scheme.map { [$0.appending(key)] } ?? [] }

  private func inSettings(_ key: String) -> [Place] {
    parameters.first.map { [$0.appending("oAuthSettings").appending(key)] } ?? []
  }

  /// The place of a custom parameter under the spelling that the file has.
  private func custom(_ names: String...) -> [Place] {
    let key = names.compactMap { settings.key($0) }.first ?? names[0]
    return inSettings("customParameters").map { $0.appending(key) }
  }
}
