/// The kinds of sign-in a form offers.
package enum SecurityKind: CaseIterable, Hashable, Sendable {
  case none, basic, apiKey, oauth2, entraID, provider
  /// Something the form does not know; it is shown and left alone.
  case other

  /// The name the official wizard uses, except for `other`.
  package var name: String {
    switch self {
    case .none: "No authentication"
    case .basic: "Basic authentication"
    case .apiKey: "API key"
    case .oauth2: "OAuth 2.0 (generic)"
    case .entraID: "OAuth 2.0 (Microsoft Entra ID)"
    case .provider: "OAuth 2.0 (another provider)"
    case .other: "Something else"
    }
  }

  /// The choice a form starts with when this kind is picked.
  package var initial: SecurityChoice {
    switch self {
    case .none: .none
    case .basic: .basic(BasicSecurity())
    case .apiKey: .apiKey(APIKeySecurity())
    case .oauth2: .oauth2Generic(OAuthSecurity())
    case .entraID: .entraID(EntraSecurity())
    case .provider: .provider(ProviderSecurity())
    case .other: .other("unknown")
    }
  }
}
