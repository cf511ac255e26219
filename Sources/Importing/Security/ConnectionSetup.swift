import ConnectorModel
import JSONText

/// The apiProperties.json that goes with a definition, made of its `securityDefinitions`.
///
/// A connector signs in one way; of several the first that the platform can do is taken, as its own wizard does.
struct ConnectionSetup {
  /// The bytes of the file.
  let properties: [UInt8]
  /// What was left out or is still missing.
  let notes: [ImportNote]

  init(_ definition: APIDefinition) throws(ConnectorEditError) {
    let all = definition.securityDefinitions
    let chosen = all.first { $0.isSupported } ?? all.first { $0.flow == "implicit" }
    var notes: [ImportNote] = []
    for security in all where security.name != chosen?.name { notes.append(ConnectionSetup.unused(security)) }
    if let chosen { notes += ConnectionSetup.remarks(on: chosen) }
    self.notes = notes
    let start = ConnectionSetup.file(publisher: definition.info?["contact"]?["name"]?.string)
    properties = try ConnectionSetup.properties(start.written() + [0x0A], chosen)
  }

  private static func file(publisher: String?) -> JSONFragment {
    var members = [
      JSONFragment.Member("connectionParameters", [:]),
      // The colour that the platform's wizard begins with.
      JSONFragment.Member("iconBrandColor", "#007ee5"),
      JSONFragment.Member("capabilities", []),
      JSONFragment.Member("policyTemplateInstances", []),
    ]
    if let publisher, !publisher.isEmpty {
      members.append(JSONFragment.Member("publisher", .string(publisher)))
    }
    return ["properties": .object(members)]
  }

  /// The sign-in is set up as the Security tab does it, beside a definition that is thrown away: the source's own
  /// keeps its bytes.
  private static func properties(
    _ start: [UInt8], _ chosen: SecurityDefinition?
  ) throws(ConnectorEditError) -> [UInt8] {
    let blank = FileContent(Array(#"{"swagger": "2.0", "paths": {}}"#.utf8))
    var session = EditSession(Connector(definition: blank, properties: FileContent(start)))
    try session.perform(ConnectorEdit.setSecurity(chosen?.choice ?? .none, on: session.connector))
    // What the source says of the key is what whoever connects has to know, such as that Bearer goes before it.
    if let words = chosen?.keyWords {
      let tooltip = Place.properties("connectionParameters", "api_key", "uiDefinition", "tooltip")
      try session.perform(ConnectorEdit(title: "Tooltip", .properties, .set(tooltip.pointer, .string(words))))
    }
    return session.connector.propertiesFile.bytes ?? start
  }
}
