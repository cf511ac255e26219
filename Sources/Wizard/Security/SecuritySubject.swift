import ConnectorModel

/// Whose sign-in a form shows: the connector's, or that of one of its `connectionParameterSets`.
struct SecuritySubject: Hashable, Sendable {
  /// The connector's own.
  static let connector = SecuritySubject(set: nil)

  /// The position of the set; nil for the connector's own.
  let set: Int?

  /// The name of a field, told apart from those of other sets.
  func id(_ name: String) -> String { set.map { "set \($0) \(name)" } ?? name }

  /// How a connector signs in now.
  func choice(of connector: Connector) -> SecurityChoice { SecurityChoice(of: connector, set: set) }

  /// The edit that makes it sign in otherwise.
  func edit(
    _ choice: SecurityChoice, on connector: Connector
  ) throws(ConnectorEditError) -> ConnectorEdit {
    try .setSecurity(choice, on: connector, ofSet: set)
  }
}
