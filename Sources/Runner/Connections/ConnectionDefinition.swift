package import ConnectorModel

/// The values that a connection of a connector consists of.
///
/// They come from `connectionParameters`, or from the chosen set of `connectionParameterSets`; a connector that
/// declares none is asked for what its `securityDefinitions` need.
package struct ConnectionDefinition: Sendable {
  /// The set that was chosen; nil when the connector has no sets.
  package let setName: String?
  /// The connection parameters it was made of, hidden ones included.
  package let parameters: [ConnectionParameter]
  /// What is asked for, in the order of the file.
  package let fields: [ConnectionField]
  /// The security schemes that the values can serve.
  package let schemes: [SecurityDefinition]
  /// Facts about the connection that whoever tests should know.
  package private(set) var notes: [String]

  /// Reads what a connection needs; without a name the first set is taken.
  package init(_ connector: Connector, setNamed name: String? = nil) throws(ConnectionError) {
    let sets = connector.properties?.connectionParameterSets ?? []
    let set: ConnectionParameterSet?
    if let name {
      set = sets.first { $0.name.lowercased() == name.lowercased() }
      if set == nil { throw .unknownSet(name, known: sets.map(\.name)) }
    } else {
      set = sets.first
    }
    let schemes = connector.definition?.securityDefinitions ?? []
    let parameters = set?.parameters ?? connector.properties?.connectionParameters ?? []
    var fields = parameters.compactMap { ConnectionField($0) }
    if fields.isEmpty, set == nil { fields = ConnectionDefinition.fields(of: schemes) }
    fields += EnvironmentVariables.names(in: connector).map { ConnectionField(environmentVariable: $0) }
    var notes: [String] = []
    let isGateway =
      parameters.contains { $0.type?.lowercased() == "gatewaysetting" }
      || (connector.properties?.capabilities ?? []).contains("gateway")
    if isGateway { notes.append("the on-premises gateway is not emulated: the host is called directly") }
    if name == nil, sets.count > 1, let set {
      notes.append("the connection set \(set.name) is used; --connection-set chooses another")
    }
    setName = set?.name
    self.parameters = parameters
    self.fields = fields
    self.schemes = set == nil ? schemes : ConnectionDefinition.schemes(schemes, servedBy: fields)
    self.notes = notes
  }

  /// The same definition with facts that every call's notes tell.
  package func noting(_ more: [String]) -> ConnectionDefinition {
    var noting = self
    noting.notes += more
    return noting
  }

  /// The name of the field for an access token; `token`, as nearly all connectors name it, when there is none.
  package var tokenName: String { fields.first { $0.role == .token }?.name ?? "token" }

  /// The field of a name, whatever its case.
  package subscript(name: String) -> ConnectionField? {
    fields.first { $0.name == name } ?? fields.first { $0.name.lowercased() == name.lowercased() }
  }

  /// The field that holds the key of an API key scheme.
  ///
  /// Names are not reliably equal in real connectors: the same name, else the only secret, else `api_key`, else
  /// the only field.
  func keyField(of scheme: SecurityDefinition) -> ConnectionField? {
    if let same = self[scheme.name] { return same }
    let secrets = fields.filter { $0.isSecret && $0.role == .parameter }
    if secrets.count == 1 { return secrets.first }
    let own = fields.filter { $0.role != .environmentVariable }
    return self["api_key"] ?? (own.count == 1 ? own.first : nil)
  }

  /// The field that holds the user name of basic authentication.
  var userField: ConnectionField? {
    fields.first { $0.role == .username } ?? fields.first { !$0.isSecret && $0.role == .parameter }
  }

  /// The field that holds the password of basic authentication.
  var passwordField: ConnectionField? {
    fields.first { $0.role == .password } ?? fields.first { $0.isSecret && $0.role == .parameter }
  }

  /// The field that holds an access token.
  func tokenField(of scheme: SecurityDefinition) -> ConnectionField? {
    fields.first { $0.role == .token } ?? self["token"] ?? self[scheme.name]
  }

  private static func fields(of schemes: [SecurityDefinition]) -> [ConnectionField] {
    var fields: [ConnectionField] = []
    for scheme in schemes {
      let more: [ConnectionField]
      switch scheme.type?.lowercased() {
      case "apikey":
        more = [ConnectionField(name: scheme.name, label: "API key", role: .parameter, isSecret: true)]
      case "basic":
        more = [
          ConnectionField(name: "username", label: "User name", role: .username, isSecret: false),
          ConnectionField(name: "password", label: "Password", role: .password, isSecret: true),
        ]
      case "oauth2":
        more = [ConnectionField(name: "token", label: "Access token", role: .token, isSecret: true)]
      default: more = []
      }
      fields += more.filter { new in !fields.contains { $0.name == new.name } }
    }
    return fields
  }

  /// The schemes that the parameters of a set can serve: sets are told apart by the kinds of their parameters.
  private static func schemes(
    _ schemes: [SecurityDefinition], servedBy fields: [ConnectionField]
  ) -> [SecurityDefinition] {
    schemes.filter { scheme in
      switch scheme.type?.lowercased() {
      case "oauth2": fields.contains { $0.role == .token }
      case "basic": fields.contains { $0.role == .username || $0.role == .password }
      case "apikey":
        fields.contains { $0.isSecret && $0.role == .parameter }
          && !fields.contains { $0.role == .token }
      default: false
      }
    }
  }
}
