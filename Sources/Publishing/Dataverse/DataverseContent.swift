import ConnectorModel
import JSONText
import Transport

/// The fields of a row that say what a connector is; each long one is a text that holds JSON or the script.
struct DataverseContent: Sendable {
  /// The most characters of a long field, in UTF-16 units as the platform counts.
  static let longest = 500_000
  /// What the table calls the capabilities.
  static let capabilities = [
    "composite": 118_690_000, "tabular": 118_690_001, "blob": 118_690_002, "gateway": 118_690_003,
    "cloud": 118_690_004, "actions": 118_690_005,
  ]

  private(set) var members: [JSONFragment.Member] = []
  /// What of apiProperties.json has no field.
  private(set) var omitted: [String] = []
  /// Whether a client secret of the file was not sent, since the table keeps none.
  private(set) var hasBlankedSecrets = false

  /// The body of the request.
  var bytes: [UInt8] { JSONFragment.object(members).written(in: .compact) }

  /// Writes the fields that can be changed; refuses what is longer than its field.
  init(_ connector: PublishedConnector) throws(PublishingError) {
    let properties = try blanked(connector)?.root["properties"]
    try add("displayname", connector.title, atMost: 200)
    try add("description", connector.description, atMost: 1000)
    try add("openapidefinition", DataverseContent.text(of: connector.definition.root))
    try add("iconbrandcolor", properties?["iconBrandColor"]?.string, atMost: 100)
    for (column, member, empty) in DataverseContent.columns {
      try add(column, properties?[member].map { DataverseContent.text(of: $0) } ?? empty)
    }
    try add("customcodeblobcontent", connector.script.map { String(decoding: $0, as: UTF8.self) })
    let numbers = (properties?["capabilities"]?.elements.compactMap(\.string) ?? []).compactMap { name in
      DataverseContent.capabilities[name.lowercased()].map { String($0) }
    }
    try add("capabilities", numbers.isEmpty ? nil : numbers.joined(separator: ","))
    if let icon = connector.icon { members.append(.init("iconblob", .string(Base64Text.encode(icon)))) }
    let known = DataverseContent.columns.map(\.member) + ["iconBrandColor", "capabilities"]
    omitted = (properties?.uniqueMembers.map(\.key) ?? []).filter { !known.contains($0) }
  }

  /// The same with the fields that only a new row has; empty ones are left out.
  func forCreation(id: String, name: String) throws(PublishingError) -> DataverseContent {
    var content = self
    content.members = members.filter { $0.value != .null }
    try content.add("name", name, atMost: 500)
    content.members.append(.init("connectorid", .string(id)))
    content.members.append(.init("connectortype", 1))
    return content
  }

  /// The columns that hold a member's bare value, and what they hold without it.
  static let columns: [(column: String, member: String, empty: String)] = [
    ("connectionparameters", "connectionParameters", "{}"),
    ("connectionparametersets", "connectionParameterSets", "{}"),
    ("policytemplateinstances", "policyTemplateInstances", "[]"),
    ("scriptoperations", "scriptOperations", "[]"),
  ]

  private mutating func add(
    _ column: String, _ text: String?, atMost limit: Int = DataverseContent.longest
  ) throws(PublishingError) {
    guard let text else {
      members.append(.init(column, .null))
      return
    }
    let count = text.utf16.count
    guard count <= limit else { throw .tooLong(field: column, count: count, limit: limit) }
    members.append(.init(column, .string(text)))
  }

  /// The text of a value as it is written; without white space where it would be too long otherwise.
  private static func text(of value: JSONValue) -> String {
    let text = String(decoding: value.source, as: UTF8.self)
    guard text.utf16.count > longest else { return text }
    return String(decoding: JSONFragment(value).written(in: .compact), as: UTF8.self)
  }

  /// The properties with empty client secrets, as the table stores them; references to variables stay.
  private mutating func blanked(_ connector: PublishedConnector) throws(PublishingError) -> JSONDocument? {
    guard let file = connector.properties else { return nil }
    var edited = EditedDocument(file)
    let places = OAuthPlace.all(in: file.root["properties"])
    let told = places.filter { !$0.secret.isEmpty && !OAuthPlace.isReference($0.secret) }
    hasBlankedSecrets = places.contains { !OAuthPlace.isReference($0.secret) }
    do throws(JSONEditError) {
      try edited.applyTogether(told.map { .set($0.secretPointer, "") })
    } catch {
      throw .notAConnector(.properties)
    }
    return edited.document
  }
}
