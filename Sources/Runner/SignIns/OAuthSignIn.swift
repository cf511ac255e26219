import ConnectorModel
import JSONText
package import SignIn
package import Transport

/// How people sign in to a connector by OAuth 2.0: the provider, and the application it knows.
package struct OAuthSignIn: Sendable {
  /// The provider, every kind written as templates.
  package let provider: OAuthProvider
  /// The client ID of the files; empty where they have none or a stand-in for one.
  package let clientID: String
  /// The field of the connection that the access token is the value of.
  package let field: String
  /// The name of the kind of provider, as the file has it.
  package let kind: String
  /// The secret of the files where it is an environment variable; one that is written out is never used.
  private let writtenSecret: String?
  /// What differs from the sign-in of the platform.
  package let notes: [String]

  /// Reads the sign-in of a connector's connection; nil when it has none.
  ///
  /// Providers that only Microsoft can use, and such whose addresses neither the files nor their makers' pages give,
  /// are thrown.
  package init?(
    _ connection: ConnectionDefinition, values: ConnectionValues
  ) throws(SignInError) {
    guard let parameter = connection.parameters.first(where: \.isOAuth) else { return nil }
    let settings = OAuthSettings(value: parameter.oAuthSettings)
    var reader = OAuthProviderReader(
      settings: settings, scheme: connection.schemes.first { $0.type?.lowercased() == "oauth2" },
      values: values, parameter: parameter.name)
    provider = try reader.read()
    notes = reader.notes
    field = parameter.name
    kind = settings.provider
    writtenSecret = settings.secretVariable
    let own = values["\(parameter.name):clientId"]?.revealed
    let written = EnvironmentVariables.filled(settings.clientID, values) ?? settings.clientID
    clientID = own ?? (OAuthSignIn.isStandIn(written) ? "" : written)
  }

  /// The application that the connection itself names with a secret, as some connectors ask for.
  package func secret(in values: ConnectionValues) -> Secret? {
    values["\(field):clientSecret"].map { Secret($0.revealed) }
      ?? writtenSecret.flatMap { EnvironmentVariables.filled($0, values) }.map { Secret($0) }
  }

  /// Whether a client ID stands for another: published files write `[[CLIENT_ID]]`, `<client id>` and the like.
  private static func isStandIn(_ id: String) -> Bool {
    let lower = id.lowercased()
    return id.contains("[") || id.contains("<") || id.contains("{") || id.contains("@environmentVariables")
      || id.contains(" ")
      || ["dummy", "client_id", "clientid", "placeholder", "your", "todo"].contains {
        lower.hasPrefix($0)
      }
  }
}
