import ConnectorModel
import JSONText
package import Transport

/// The body that makes or changes a connector: apiProperties.json as it is written, with what the service wants to
/// know beside it, and without what it refuses.
package struct ConnectorPayload: Sendable {
  /// The members of `properties` that the service takes; it answers 400 to others.
  private static let accepted: Set<String> = [
    "iconBrandColor", "scriptOperations", "capabilities", "connectionParameters", "connectionParameterSets",
    "policyTemplateInstances", "publisher",
  ]
  /// The members that are made of the other files, whatever apiProperties.json says.
  private static let made: Set<String> = [
    "openApiDefinition", "backendService", "environment", "displayName", "description", "iconUri",
    "scriptDefinitionUrl",
  ]

  /// The JSON text.
  package let bytes: [UInt8]
  /// The members of the file that are not sent, in its order.
  package let omitted: [String]

  /// Writes the body.
  ///
  /// `secret` goes into every OAuth parameter, whatever its name, also into those of sets.
  package init(
    _ connector: PublishedConnector, environment: String, secret: Secret?, iconURL: String?,
    scriptURL: String?
  ) throws(PublishingError) {
    let file = try ConnectorPayload.properties(of: connector, with: secret)
    let own = file?.root["properties"]
    var added: [(String, [UInt8])] = [
      ("openApiDefinition", Array(connector.definition.root.source)),
      ("backendService", text(["serviceUrl": .string(connector.serviceURL)])),
      ("environment", text(["name": .string(environment)])),
      ("displayName", text(.string(connector.title))),
    ]
    if let description = connector.description { added.append(("description", text(.string(description)))) }
    if let iconURL { added.append(("iconUri", text(.string(iconURL)))) }
    added.append(("scriptDefinitionUrl", text(.string(scriptURL ?? ""))))

    var inner = MemberWriter()
    var omitted: [String] = []
    for member in own?.uniqueMembers ?? [] {
      if ConnectorPayload.accepted.contains(member.key) {
        inner.add(member)
      } else if !ConnectorPayload.made.contains(member.key) {
        omitted.append(member.key)
      }
    }
    for (key, value) in added { inner.add(key, value) }
    var outer = MemberWriter()
    var isPlaced = false
    for member in file?.root.uniqueMembers ?? [] {
      if member.key == "properties" {
        outer.add("properties", inner.bytes)
        isPlaced = true
      } else {
        outer.add(member)
      }
    }
    if !isPlaced { outer.add("properties", inner.bytes) }
    bytes = outer.bytes
    self.omitted = omitted
  }

  private static func properties(
    of connector: PublishedConnector, with secret: Secret?
  ) throws(PublishingError) -> JSONDocument? {
    guard let file = connector.properties else { return nil }
    let places = OAuthPlace.all(in: file.root["properties"])
    // What only stands for a secret would take the place of the one that the service keeps.
    let edits: [JSONEdit] =
      secret.map { secret in places.map { .set($0.secretPointer, .string(secret.reveal())) } }
      ?? places.filter { OAuthPlace.isStandIn($0.secret) }.map { .remove($0.secretPointer) }
    guard !edits.isEmpty else { return file }
    var edited = EditedDocument(file)
    do throws(JSONEditError) {
      try edited.applyTogether(edits)
    } catch {
      throw .notAConnector(.properties)
    }
    return edited.document
  }
}

/// A value without white space.
private func text(_ fragment: JSONFragment) -> [UInt8] { fragment.written(in: .compact) }
