/// User name and password (RFC 7617); the labels are what whoever makes a connection reads.
package struct BasicSecurity: Hashable, Sendable {
  /// The label of the user name.
  package var userLabel: String
  /// The label of the password.
  package var passwordLabel: String

  /// Makes a choice.
  package init(userLabel: String = "Username", passwordLabel: String = "Password") {
    self.userLabel = userLabel
    self.passwordLabel = passwordLabel
  }
}
