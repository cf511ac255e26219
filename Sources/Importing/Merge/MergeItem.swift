package import JSONText

/// What an import means for one operation of a connector that is there.
package struct MergeItem: Hashable, Sendable {
  /// What becomes of the operation.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The source has it and the connector does not.
    case added
    /// Both have it, and the source has changed or added something.
    case updated
    /// Both have it, and it stays as it is.
    case same
    /// The connector has it and the source does not.
    case missing
    /// The connector had it at the last import, and its author took it away; it stays away unless it is chosen.
    case deleted
  }

  /// What becomes of it.
  package let kind: Kind
  /// Its operationId, as the connector has it or is to have it.
  package let operationID: String
  /// Verb and path: `GET /orders/{id}`.
  package let line: String
  /// Where it stands in the connector, or is going to.
  package let pointer: JSONPointer
  /// What changes, in sentences.
  package let changes: [String]
  /// What both have changed since the last import; the connector's stays.
  package let conflicts: [String]
}
