/// A place in one of the two files that names an operation by its operationId.
package struct OperationReference: Hashable, Sendable {
  /// What the place uses the operation for.
  package enum Kind: Hashable, Sendable {
    /// An extension of the definition that calls another operation, by its key: `x-ms-dynamic-values`, …
    case `extension`(String)
    /// `x-ms-capabilities`: the test of a connection, the file picker.
    case capability
    /// `x-ms-openai-data` of an operation: it names itself.
    case plugin
    /// `x-ms-api-annotation.replacement`.
    case replacement
    /// The list of operations that a policy is limited to.
    case policy(title: String)
    /// The list of operations that the script runs for.
    case script
  }

  /// The place of the string.
  package let place: Place
  /// The operationId it names.
  package let operationID: String
  /// What for.
  package let kind: Kind

  /// Describes a reference.
  package init(place: Place, operationID: String, kind: Kind) {
    self.place = place
    self.operationID = operationID
    self.kind = kind
  }

  /// What the place is, in a few words for a list.
  package var summary: String {
    switch kind {
    case .extension(let key): key
    case .capability: "connection test or file picker"
    case .plugin: "AI plugin data"
    case .replacement: "replacement of a deprecated operation"
    case .policy(let title): "policy '" + title + "'"
    case .script: "script operations"
    }
  }
}
