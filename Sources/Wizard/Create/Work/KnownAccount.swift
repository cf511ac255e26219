package import Publishing

/// Somebody who can sign calls to Power Platform, without the tokens.
package struct KnownAccount: Hashable, Sendable {
  /// Where the token comes from.
  package enum Source: Hashable, Sendable {
    /// A sign-in that conwiz keeps.
    case account(user: String, objectID: String)
    /// The token in `CONWIZ_TOKEN`.
    case variable
    /// The sign-in of the official tool, which is not renewed.
    case paconn
  }

  /// Where the token comes from.
  package let source: Source
  /// The name, as people know it.
  package let name: String
  /// The audience of the tokens; empty where nothing says.
  package let resource: String

  /// Describes somebody.
  package init(_ source: Source, name: String, resource: String) {
    self.source = source
    self.name = name
    self.resource = resource
  }

  /// Describes an account that conwiz keeps.
  package init(_ account: Account) {
    self.init(
      .account(user: account.user, objectID: account.objectID), name: account.user,
      resource: account.provider.resource)
  }

  /// The name with the place the token comes from.
  var label: String {
    switch source {
    case .account: name
    case .variable: name + "  (CONWIZ_TOKEN)"
    case .paconn: name + "  (sign-in of paconn)"
    }
  }

  /// Whether the tokens are for a service; of tokens that do not say, only the service knows.
  func serves(_ wanted: String) -> Bool { resource.isEmpty || TokenCheck.isSame(resource, wanted) }
}
