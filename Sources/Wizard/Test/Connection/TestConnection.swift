import ConnectorModel
import JSONText
import Runner
import SignIn
import Transport

/// The connection that the Test tab calls with; in memory only, unless it is remembered on purpose.
struct TestConnection: Sendable {
  /// The set of connection parameters; nil takes the first.
  var setName: String?
  /// The values by field name, as they were given.
  var values: [String: Secret] = [:]
  /// The server that is called instead of the definition's, as it is typed; empty for the definition's own.
  var baseURL = ""
  /// The name under which the values were remembered or taken from memory.
  var name: String?
  /// The sign-in that the access token comes from.
  var signIn: TestSignIn?
  /// The connections of the connector that are remembered.
  var remembered: [RememberedConnection] = []
  /// What the connector says of each value.
  private(set) var declarations: [ConnectionDeclaration] = []

  /// The server that was given, nil where none was.
  var givenBaseURL: String? {
    let text = baseURL.trimmed
    return text.isEmpty ? nil : text
  }

  /// What takes the secrets of calls out of texts.
  var redactor: Redactor { Redactor(secrets: Array(callValues.secrets.values)) }

  /// The values as calls take them: those that were given, else those that the connector presets.
  var callValues: ConnectionValues {
    var all: [String: ConnectionValue] = [:]
    for declaration in declarations {
      if let preset = declaration.preset { all[declaration.field.name] = .text(preset) }
    }
    for (name, value) in values {
      let isOpen = declarations.contains { $0.field.name == name && $0.isOpen }
      all[name] = isOpen ? .text(value.reveal()) : .secret(value)
    }
    return ConnectionValues(all)
  }

  /// The values that a connection cannot be made without, and that are not there.
  var missing: [ConnectionDeclaration] {
    let given = callValues
    return declarations.filter { $0.field.isRequired && given[$0.field.name] == nil }
  }

  /// Reads what the connector says of the values of the present set.
  mutating func declare(_ connector: Connector) {
    let definition = try? ConnectionDefinition(connector, setNamed: setName)
    declarations = definition.map { ConnectionDeclaration.all(of: $0) } ?? []
  }

  /// Whether services are asked with the same values as with another connection.
  func asks(like other: TestConnection) -> Bool {
    setName == other.setName && values == other.values && baseURL == other.baseURL
  }

  /// Takes a remembered connection over.
  mutating func take(_ connection: RememberedConnection) {
    name = connection.name
    setName = connection.setName
    // A server that was typed stays where the connection knows none.
    if let remembered = connection.baseURL { baseURL = remembered }
    values = [:]
    for field in connection.values.names {
      values[field] = connection.values[field].map { Secret($0.revealed) }
    }
    signIn = nil
  }

  /// The connection as it is remembered.
  func record(as name: String, setName: String?) -> RememberedConnection {
    RememberedConnection(
      name: name, setName: setName, values: ConnectionValues(values.mapValues { .secret($0) }),
      baseURL: givenBaseURL, clientID: signIn?.client.id, clientSecret: signIn?.client.secret,
      tokens: signIn?.tokens)
  }
}
