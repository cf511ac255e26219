package import ConnectorModel
package import JSONText

/// A change that removes the cause of a finding.
///
/// The edit is made of the connector as it is when the fix is applied, since others may have been applied
/// before; nil means that there is nothing left to do.
package struct QuickFix: Sendable {
  /// What the fix does, as a button says it: "Rename to x-ms-visibility".
  package let title: String
  /// Whether it may be made without a person looking at it first.
  ///
  /// False for what existing flows would notice or what a guess stands behind: new names of operations and
  /// parameters, paths and definitions that go, other types and redirect modes.
  package private(set) var isSafe = true
  private let make: @Sendable (Connector) -> ConnectorEdit?

  /// Makes a fix that looks at the connector when it is applied.
  package init(_ title: String, edit: @escaping @Sendable (Connector) -> ConnectorEdit?) {
    self.title = title
    make = edit
  }

  /// Makes a fix of edits that all speak of the same state of one file.
  package init(_ title: String, in file: ConnectorFile = .definition, _ edits: JSONEdit...) {
    self.init(title, in: file, edits)
  }

  /// Makes a fix of edits that all speak of the same state of one file.
  package init(_ title: String, in file: ConnectorFile = .definition, _ edits: [JSONEdit]) {
    self.init(title) { _ in ConnectorEdit(title: title, steps: [.together(file, edits)]) }
  }

  /// The same change, marked as one that a person looks at first: `validate --fix` leaves it.
  package var needingReview: QuickFix {
    var copy = self
    copy.isSafe = false
    return copy
  }

  /// The edit for a connector.
  package func edit(of connector: Connector) -> ConnectorEdit? { make(connector) }
}
