package import ConnectorModel
package import JSONText

/// A connector as it came back: the files of its folder.
package struct DownloadedConnector: Sendable {
  /// The connector's name in calls.
  package let id: String
  /// The name that people see.
  package let displayName: String
  /// `apiDefinition.swagger.json`; nil where the service gives none, as for connectors of the catalogue.
  package let definition: [UInt8]?
  /// `apiProperties.json`.
  package let properties: [UInt8]
  /// The icon; nil for none.
  package let icon: [UInt8]?
  /// The script; nil for none.
  package let script: [UInt8]?

  /// Why there is no icon though the service names one; nil otherwise.
  package var iconProblem: PublishingError?

  /// The members of `properties` that the place keeps; others are no difference from the files.
  var comparedMembers = DownloadedConnector.keptMembers.filter { $0 != "stackOwner" }

  /// The members of `properties` that belong to a connector's file, in the order of the official tool.
  static let keptMembers = [
    "connectionParameters", "connectionParameterSets", "iconBrandColor", "scriptOperations", "capabilities",
    "policyTemplateInstances", "publisher", "stackOwner",
  ]

  /// Takes the parts.
  package init(
    id: String, displayName: String, definition: [UInt8]?, properties: [UInt8], icon: [UInt8]?,
    script: [UInt8]?
  ) {
    self.id = id
    self.displayName = displayName
    self.definition = definition
    self.properties = properties
    self.icon = icon
    self.script = script
  }

  /// Whether it is known which icon the connector has.
  var isIconKnown: Bool { iconProblem == nil }

  /// The name of the icon's file, which follows what it is.
  package var iconName: String { icon.flatMap { IconKind($0)?.fileName } ?? StoredFile.icon.rawValue }

  /// Whether an update can send the icon: the service takes PNG images.
  var isIconSendable: Bool { iconName == StoredFile.icon.rawValue }

  /// Whether a script is the connector's own; line ends, a byte order mark and empty lines at the end do not count.
  package func hasScript(_ other: [UInt8]?) -> Bool {
    func plain(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes.filter { $0 != 0x0D }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      while bytes.last == 0x0A { bytes.removeLast() }
      return bytes
    }
    return script.map(plain) == other.map(plain)
  }

  /// What its user should know of the files.
  package var notes: [String] {
    if let iconProblem {
      return ["The icon was left out. \(iconProblem.brief)"]
    }
    guard let icon, let kind = IconKind(icon), kind != .png else { return [] }
    return [
      "The icon is a \(kind.title) image, and the service takes PNG alone: it is kept as \(iconName), and updates leave "
        + "the one that is registered as it is."
    ]
  }

  /// The files with their names.
  package var files: [(name: String, content: [UInt8])] {
    var files: [(String, [UInt8])] = []
    if let definition { files.append((ConnectorFile.definition.standardName, definition)) }
    files.append((ConnectorFile.properties.standardName, properties))
    if let icon { files.append((iconName, icon)) }
    if let script { files.append((StoredFile.script.rawValue, script)) }
    return files
  }

  /// The connector of the two documents, for comparisons.
  package var connector: Connector {
    Connector(definition: definition.map { FileContent($0) } ?? .missing, properties: FileContent(properties))
  }

  /// A document without byte order mark, indented by two, as the official tool writes it; members keep their order,
  /// numbers their spelling, and letters beyond ASCII stay as they are.
  static func written(_ value: JSONValue) -> [UInt8] { written(JSONFragment(value)) }

  static func written(_ fragment: JSONFragment) -> [UInt8] {
    fragment.written(in: ConnectorSettings.layout) + [0x0A]
  }
}

extension DownloadedConnector {
  /// The same with the `stackOwner` of an apiProperties.json, which the service does not know and certification wants.
  package func keepingStackOwner(of existing: JSONDocument) -> DownloadedConnector {
    let name = "stackOwner"
    guard let owner = existing.root["properties"]?[name],
      let own = try? JSONDocument(properties).root["properties"],
      own[name] == nil
    else { return self }
    let members = own.members.map { JSONFragment.Member($0.key, JSONFragment($0.value)) }
    let all: JSONFragment = [
      "properties": .object(members + [JSONFragment.Member(name, JSONFragment(owner))])
    ]
    var connector = DownloadedConnector(
      id: id, displayName: displayName, definition: definition, properties: DownloadedConnector.written(all),
      icon: icon, script: script)
    connector.comparedMembers = comparedMembers
    connector.iconProblem = iconProblem
    return connector
  }
}
