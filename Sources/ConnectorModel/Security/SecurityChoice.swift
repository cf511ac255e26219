/// How a connection signs in, as the Security tab shows it: what both files say about it, in one value.
package enum SecurityChoice: Hashable, Sendable {
  case none
  case basic(BasicSecurity)
  case apiKey(APIKeySecurity)
  case oauth2Generic(OAuthSecurity)
  case entraID(EntraSecurity)
  case provider(ProviderSecurity)
  /// What the form does not know, described in a few words; it is kept untouched.
  case other(String)

  /// Reads what a connector has.
  package init(of connector: Connector) { self = SecurityShape(of: connector).choice }

  /// Reads what one of the connector's `connectionParameterSets` has.
  package init(of connector: Connector, set: Int?) { self = SecurityShape(of: connector, set: set).choice }

  /// The kind without its fields.
  package var kind: SecurityKind {
    switch self {
    case .none: .none
    case .basic: .basic
    case .apiKey: .apiKey
    case .oauth2Generic: .oauth2
    case .entraID: .entraID
    case .provider: .provider
    case .other: .other
    }
  }
}
