import Runner
import SignIn
import Transport

/// The connection that the Test tab calls with; in memory only, unless it is remembered on purpose.
struct TestConnection: Sendable {
  /// The set of connection parameters; nil takes the first.
  var setName: String?
  /// The values by field name.
  var values: [String: Secret] = [:]
  /// The name under which the values were remembered or taken from memory.
  var name: String?
  /// The sign-in that the access token comes from.
  var signIn: TestSignIn?
  /// The connections of the connector that are remembered.
  var remembered: [RememberedConnection] = []

  /// The values as calls take them.
  var callValues: ConnectionValues { ConnectionValues(values.mapValues { .secret($0) }) }

  /// Takes a remembered connection over.
  mutating func take(_ connection: RememberedConnection) {
    name = connection.name
    setName = connection.setName
    values = [:]
    for field in connection.values.names {
      values[field] = connection.values[field].map { Secret($0.revealed) }
    }
    signIn = nil
  }

  /// The connection as it is remembered.
  func record(as name: String, setName: String?) -> RememberedConnection {
    RememberedConnection(
      name: name, setName: setName, values: callValues, clientID: signIn?.client.id,
      clientSecret: signIn?.client.secret, tokens: signIn?.tokens)
  }
}
