package import JSONText

/// One remark of an import report: something of the source that is not simply as it was.
package struct ImportNote: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    case error, warning, info
  }

  /// What was done.
  package enum Action: String, Hashable, Sendable {
    /// It stands in the result as in the source.
    case kept
    /// Something near to it stands in the result.
    case approximated
    /// It stands elsewhere in the result.
    case moved
    /// It is not in the result.
    case dropped
    /// The connector cannot work before something is done about it.
    case blocked
  }

  /// Where it stands in the source; the root for what is missing.
  package let pointer: JSONPointer
  /// A stable name for remarks of this kind.
  package let code: String
  /// How much it matters.
  package let severity: Severity
  /// What was done.
  package let action: Action
  /// What was found, in one sentence.
  package let message: String
  /// The line of the source, from 1; nil where there is none.
  package internal(set) var line: Int?
  /// What to do about it; empty when nothing needs to be done.
  package let advice: String

  init(
    pointer: JSONPointer, code: String, severity: Severity, action: Action, message: String, advice: String
  ) {
    self.pointer = pointer
    self.code = code
    self.severity = severity
    self.action = action
    self.message = message
    self.advice = advice
  }
}
