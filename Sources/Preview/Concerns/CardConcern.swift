package import JSONText

/// Something on a card that a flow maker would stumble over.
package struct CardConcern: Hashable, Sendable {
  /// What it is.
  package let kind: ConcernKind
  /// The label, title or name that it is about; empty for the operation.
  package let subject: String
  /// The rule that says so too; nil where no rule does.
  package let rule: String?
  /// Where it is mended in the definition.
  package let pointer: JSONPointer

  /// What, and what the maker sees of it.
  package var message: String { kind.message(subject) }
}
