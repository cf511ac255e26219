package import Publishing

/// Where connectors are registered, and who calls.
package struct PublishPlace: Hashable, Sendable {
  /// Who calls.
  package let account: KnownAccount
  /// The services.
  package let addresses: ServiceAddresses
  /// The audience that tokens must have.
  package let resource: String

  /// Describes a place.
  package init(account: KnownAccount, addresses: ServiceAddresses, resource: String) {
    self.account = account
    self.addresses = addresses
    self.resource = resource
  }
}
