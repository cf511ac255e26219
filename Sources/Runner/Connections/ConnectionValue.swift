package import Transport

/// A value of a connection.
package enum ConnectionValue: Hashable, Sendable {
  /// A value that may be shown, such as a site name.
  case text(String)
  /// A value that may not.
  case secret(Secret)

  /// The value as it is sent.
  package var revealed: String {
    switch self {
    case .text(let text): text
    case .secret(let secret): secret.reveal()
    }
  }
}
