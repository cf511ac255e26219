package import JSONText

/// What has become of one request or operation of the source.
package struct ImportedOperation: Hashable, Sendable {
  /// The three ways an operation can go.
  package enum Outcome: String, Hashable, Sendable {
    /// It is an operation of the connector.
    case mapped
    /// It is part of another operation, `into`.
    case merged
    /// It is not in the connector.
    case dropped
  }

  /// Where it stands in the source.
  package let source: JSONPointer
  /// Its operationId in the connector, or in the source when it was dropped.
  package let operationID: String?
  /// What has become of it.
  package let outcome: Outcome
  /// The operationId of the operation it is now in; nil when it was dropped.
  package let into: String?

  /// Describes the fate of an operation.
  package init(source: JSONPointer, operationID: String?, outcome: Outcome, into: String?) {
    self.source = source
    self.operationID = operationID
    self.outcome = outcome
    self.into = into
  }
}
