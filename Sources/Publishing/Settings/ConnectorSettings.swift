import JSONText

/// `settings.json` of a connector's folder: where it is registered, as the official tool reads and writes it.
package struct ConnectorSettings: Hashable, Sendable {
  /// The name of the file.
  package static let fileName = "settings.json"

  /// The connector's name in calls, or its GUID in Dataverse; nil before it is registered.
  package var connectorID: String?
  /// The environment.
  package var environment: String?
  /// The file of the properties, as seen from the folder.
  package var properties: String?
  /// The file of the definition, as seen from the folder.
  package var definition: String?
  /// The file of the icon, as seen from the folder.
  package var icon: String?
  /// The file of the script, as seen from the folder.
  package var script: String?
  /// The address of the PowerApps resource provider.
  package var powerAppsURL: String?
  /// The version of its interface.
  package var powerAppsVersion: String?
  /// The address of the Flow resource provider; only read.
  package private(set) var flowURL: String?
  /// The application that signs in; only read.
  package private(set) var clientID: String?
  /// The tenant that is signed in to; only read.
  package private(set) var tenant: String?
  /// The address of the sign-in service; only read.
  package private(set) var authority: String?
  /// The audience that tokens must have; only read.
  package private(set) var resource: String?

  /// Starts without settings.
  package init() {}

  /// Reads a file; nil when it is not a JSON object.
  package init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(bytes).root, root.isObject else { return nil }
    func text(_ name: String) -> String? { root[name]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    connectorID = text("connectorId")
    environment = text("environment")
    properties = text("apiProperties")
    definition = text("apiDefinition")
    icon = text("icon")
    script = text("script")
    powerAppsURL = text("powerAppsUrl")
    powerAppsVersion = text("powerAppsApiVersion")
    flowURL = text("flowUrl")
    clientID = text("clientId")
    tenant = text("tenant")
    authority = text("authorityUrl")
    resource = text("resource")
  }

  /// The text: that of the official tool, or a file that is there with only these members changed.
  package func written(over existing: [UInt8]?) -> [UInt8] {
    if let existing, let document = try? JSONDocument(existing), document.root.isObject,
      let edited = edited(document)
    {
      return edited
    }
    var fragments = members.map { JSONFragment.Member($0.name, .string($0.value)) }
    if icon == nil {
      // The official tool writes null, and looks for the member.
      let place = fragments.firstIndex { ["powerAppsUrl", "script"].contains($0.key) } ?? fragments.count
      fragments.insert(JSONFragment.Member("icon", .null), at: place)
    }
    return JSONFragment.object(fragments).written(in: ConnectorSettings.layout)
  }

  /// Two spaces, as the official tool indents.
  static let layout: JSONLayout = {
    var layout = JSONLayout.standard
    layout.unit = [0x20, 0x20]
    return layout
  }()

  private func edited(_ document: JSONDocument) -> [UInt8]? {
    var edited = EditedDocument(document)
    // A file that is not there any more must not stay named.
    let cleared = fileNames.filter { $0.value == nil && document.root[$0.name]?.string?.isEmpty == false }
    let changes =
      members.filter { document.root[$0.name]?.string != $0.value }.map {
        ($0.name, JSONFragment.string($0.value))
      }
      + cleared.map { ($0.name, JSONFragment.null) }
    for (name, value) in changes {
      do throws(JSONEditError) {
        try edited.apply(.set(JSONPointer(tokens: [name]), value))
      } catch {
        return nil
      }
    }
    return edited.document.bytes
  }

  /// Notes where the services are; that of the flows only where it is none that a cloud has.
  package mutating func note(_ addresses: ServiceAddresses) {
    powerAppsURL = addresses.powerApps
    powerAppsVersion = addresses.apiVersion
    if !Cloud.allCases.contains(where: { $0.flowURL == addresses.flow }) { flowURL = addresses.flow }
  }

  private var fileNames: [(name: String, value: String?)] {
    [("apiProperties", properties), ("apiDefinition", definition), ("icon", icon), ("script", script)]
  }

  private var members: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("connectorId", connectorID), ("environment", environment), ("apiProperties", properties),
      ("apiDefinition", definition), ("icon", icon), ("powerAppsUrl", powerAppsURL),
      ("powerAppsApiVersion", powerAppsVersion), ("flowUrl", flowURL), ("script", script),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}
