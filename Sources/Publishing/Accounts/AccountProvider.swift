import JSONText
package import SignIn
package import Transport

/// Where somebody signs in to Power Platform, and for what.
package struct AccountProvider: Hashable, Sendable {
  /// The application that the command line of Azure signs in with, a public client that the service knows.
  package static let usualClientID = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"

  /// The address of the sign-in service, without a slash at its end.
  package let authority: String
  /// The tenant, or `common`.
  package let tenant: String
  /// The application.
  package let clientID: String
  /// The audience of the tokens, as the service wants it.
  package let resource: String
  /// The version of the endpoints.
  package let version: DeviceCodeFlow.Version

  /// Takes a cloud's own address and audience, or others in their place.
  package init(
    _ cloud: Cloud = .public, authority: String? = nil, tenant: String? = nil, clientID: String? = nil,
    resource: String? = nil, version: DeviceCodeFlow.Version = .standard
  ) {
    self.authority = ServiceAddresses.trimmed(authority ?? cloud.authorityURL)
    self.tenant = tenant ?? "common"
    self.clientID = clientID ?? AccountProvider.usualClientID
    self.resource = resource ?? cloud.resource
    self.version = version
  }

  /// The provider as the sign-in knows it.
  package var oauth: OAuthProvider {
    let base = authority + "/" + tenant + "/oauth2/"
    switch version {
    case .standard:
      // The audience ends in a slash of its own, which stands before the one of the scope.
      return OAuthProvider(
        token: OAuthProvider.Call(address: base + "v2.0/token"),
        deviceAuthorization: base + "v2.0/devicecode",
        scopes: [resource + "/.default", "offline_access", "openid", "profile"])
    case .microsoft1:
      var provider = OAuthProvider(
        token: OAuthProvider.Call(address: base + "token"),
        deviceAuthorization: base + "devicecode?api-version=1.0")
      provider.extraMembers = [("resource", resource)]
      return provider
    }
  }

  /// The provider for an application that signs in as itself, without a person.
  package var forApplications: OAuthProvider {
    var provider = oauth
    if version == .standard { provider.scopes = [resource + "/.default"] }
    return provider
  }

  /// What asks the provider for tokens.
  package func client(
    secret: Secret? = nil, sending send: @escaping PowerAppsClient.Sender
  ) -> TokenClient {
    TokenClient(
      secret == nil ? oauth : forApplications, client: OAuthClient(id: clientID, secret: secret),
      sending: send)
  }

  init?(_ value: JSONValue) {
    guard let authority = value["authority"]?.string, let resource = value["resource"]?.string else {
      return nil
    }
    self.init(
      authority: authority, tenant: value["tenant"]?.string, clientID: value["clientId"]?.string,
      resource: resource, version: value["version"]?.integer == 1 ? .microsoft1 : .standard)
  }

  var members: [JSONFragment.Member] {
    [
      .init("authority", .string(authority)), .init("tenant", .string(tenant)),
      .init("clientId", .string(clientID)), .init("resource", .string(resource)),
      .init("version", version == .microsoft1 ? 1 : 2),
    ]
  }
}
