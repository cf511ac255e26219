import ConnectorModel
import JSONText

/// One value that a connection of the connector asks for.
package struct ConnectionField: Hashable, Sendable, Identifiable {
  /// What the value is for.
  package enum Role: Hashable, Sendable {
    /// A connection parameter, or the one value of an API key.
    case parameter
    /// The user name of basic authentication.
    case username
    /// The password of basic authentication.
    case password
    /// An access token of OAuth 2.0.
    case token
    /// An environment variable of the solution.
    case environmentVariable
  }

  /// The name under which the value is given.
  package let name: String
  /// What the connection dialog shows.
  package let label: String
  /// What it is for.
  package let role: Role
  /// Whether it must not be shown.
  package let isSecret: Bool
  /// Whether a connection cannot be made without it.
  package let isRequired: Bool

  /// The identity within a connection.
  package var id: String { name }

  init(name: String, label: String, role: Role, isSecret: Bool, isRequired: Bool = true) {
    self.name = name
    self.label = label
    self.role = role
    self.isSecret = isSecret
    self.isRequired = isRequired
  }

  /// The field of an environment variable; policies may have a default for it.
  init(environmentVariable name: String) {
    self.init(
      name: EnvironmentVariables.valueName(of: name), label: "Variable " + name, role: .environmentVariable,
      isSecret: false, isRequired: false)
  }

  /// The field of a connection parameter; nil for a gateway and for what the dialog hides.
  init?(_ parameter: ConnectionParameter) {
    guard parameter.type?.lowercased() != "gatewaysetting", !parameter.isHidden else { return nil }
    name = parameter.name
    label = parameter.displayName ?? (parameter.isOAuth ? "Access token" : parameter.name)
    isSecret = parameter.isSecret || parameter.isOAuth
    isRequired = parameter.isRequired || parameter.isOAuth || parameter.constraints?["required"] == nil
    switch parameter.name.lowercased() {
    case _ where parameter.isOAuth: role = .token
    case "username", "user": role = .username
    case "password": role = .password
    default: role = .parameter
    }
  }
}
