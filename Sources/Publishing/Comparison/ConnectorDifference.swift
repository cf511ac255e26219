package import ConnectorModel
package import JSONText

/// One place at which a connector's files and the connector that is registered differ.
package struct ConnectorDifference: Hashable, Sendable {
  /// What differs.
  package enum Subject: Hashable, Sendable {
    /// A place of one of the two documents.
    case place(Place)
    /// The icon.
    case icon
    /// The script.
    case script
  }

  /// How it differs, seen from the registered connector: what an update would do.
  package enum Change: String, CaseIterable, Hashable, Sendable {
    /// Only the files have it.
    case added
    /// Only the registered connector has it.
    case removed
    /// Both have it, with other values.
    case changed
    /// Both have the same elements in another order.
    case reordered
  }

  /// What differs.
  package let subject: Subject
  /// How.
  package let change: Change
  /// The value in the files; nil where they have none, and for icon and script.
  package let local: JSONFragment?
  /// The value that is registered; nil where there is none, and for icon and script.
  package let deployed: JSONFragment?

  /// The name of the file it is in.
  package var fileName: String {
    switch subject {
    case .place(let place): place.file.standardName
    case .icon: StoredFile.icon.rawValue
    case .script: StoredFile.script.rawValue
    }
  }

  /// The pointer in the file; empty for icon and script.
  package var pointer: String {
    guard case .place(let place) = subject else { return "" }
    return place.pointer.description
  }

  /// The difference on one line: a sign, the place, and what stands there, long values cut.
  package var line: String {
    let place = fileName + (pointer.isEmpty ? "" : " " + pointer)
    switch change {
    case .added: return "+ " + place + (local.map { ": " + ConnectorDifference.short($0) } ?? "")
    case .removed: return "- " + place + (deployed.map { ": " + ConnectorDifference.short($0) } ?? "")
    case .reordered: return "~ " + place + ": the same in another order"
    case .changed:
      guard let local, let deployed else { return "~ " + place }
      return "~ " + place + ": " + ConnectorDifference.short(deployed) + " -> "
        + ConnectorDifference.short(local)
    }
  }

  private static func short(_ value: JSONFragment) -> String {
    let text = value.text
    return text.count <= 120 ? text : text.prefix(117) + "..."
  }
}
