import ConnectorModel
import JSONText

/// Compares a connector's files with the connector that is registered, by meaning: the order of members, the
/// spelling of numbers, line ends and what the service adds by itself make no difference.
package struct ConnectorComparison: Sendable {
  /// The differences, definition first, in the order of the files.
  package let differences: [ConnectorDifference]

  /// Compares.
  package init(_ local: PublishedConnector, with deployed: DownloadedConnector) {
    var differences: [ConnectorDifference] = []
    let definition = ValueComparison(file: .definition)
    let properties = ValueComparison(file: .properties)
    let other = deployed.connector
    if let document = other.definitionFile.document {
      differences += definition.differences(local.definition.root, document.root, at: .root)
    }
    differences += ConnectorComparison.name(local, deployed, beside: differences)
    let own = local.properties?.root["properties"]
    let theirs = other.propertiesFile.document?.root["properties"]
    let base = JSONPointer(tokens: ["properties"])
    for name in deployed.comparedMembers {
      differences += properties.differences(
        member: name, own?[name], theirs?[name], at: base.appending(name))
    }
    if deployed.isIconKnown {
      differences += ConnectorComparison.difference(
        .icon, local.icon, deployed.icon, isSame: { $0 == $1 }, ignoresRemoval: true)
    }
    differences += ConnectorComparison.difference(
      .script, local.script, deployed.script,
      isSame: { _, _ in deployed.hasScript(local.script) }, ignoresRemoval: false)
    self.differences = differences
  }

  /// The name that people see, which is the title once an update was sent; a title that differs itself says enough.
  private static func name(
    _ local: PublishedConnector, _ deployed: DownloadedConnector, beside differences: [ConnectorDifference]
  ) -> [ConnectorDifference] {
    let place = Place(.definition, JSONPointer(tokens: ["info", "title"]))
    let isNamed = deployed.displayName != deployed.id && !local.title.trimmed.isEmpty
    guard isNamed, local.title.trimmed != deployed.displayName.trimmed,
      !differences.contains(where: { $0.subject == .place(place) })
    else { return [] }
    return [
      ConnectorDifference(
        subject: .place(place), change: .changed, local: .string(local.title),
        deployed: .string(deployed.displayName))
    ]
  }

  /// Without an icon of its own a connector keeps the one it has, or the one the service gave it.
  private static func difference(
    _ subject: ConnectorDifference.Subject, _ local: [UInt8]?, _ deployed: [UInt8]?,
    isSame: ([UInt8], [UInt8]) -> Bool, ignoresRemoval: Bool
  ) -> [ConnectorDifference] {
    let change: ConnectorDifference.Change
    switch (local, deployed) {
    case (nil, nil): return []
    case (nil, _?):
      if ignoresRemoval { return [] }
      change = .removed
    case (_?, nil): change = .added
    case (let local?, let deployed?):
      if isSame(local, deployed) { return [] }
      change = .changed
    }
    return [ConnectorDifference(subject: subject, change: change, local: nil, deployed: nil)]
  }
}
