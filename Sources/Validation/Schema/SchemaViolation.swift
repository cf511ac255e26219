package import JSONText

/// One way in which a value does not fit its schema; the same fault of several array items is one violation.
package struct SchemaViolation: Hashable, Sendable {
  /// How much a violation weighs.
  package enum Severity: Hashable, Sendable {
    /// A difference that most consumers live with, such as a null.
    case warning
    /// A value the schema refuses.
    case error
  }

  /// Where the value stands; the first place when there are several.
  package let instancePointer: JSONPointer
  /// Where the schema object stands in its document.
  package let schemaPointer: JSONPointer
  /// The keyword that refuses the value.
  package let keyword: String
  /// How much it weighs.
  package let severity: Severity
  /// The fault in one sentence without its place: `expected number, got null`.
  package let message: String
  /// The words of the test page of the Power Platform for the same fault, where they are known.
  package let officialWording: String?
  /// At how many places the value has this fault.
  package internal(set) var occurrences: Int
  /// Among how many items of the innermost arrays on the way that is.
  package internal(set) var candidates: Int

  /// How often the fault occurs, such as `in 37 of 100 items`; nil when it occurs once.
  package var frequency: String? {
    guard occurrences > 1 else { return nil }
    return candidates > occurrences
      ? "in \(occurrences) of \(candidates) items" : "in all \(occurrences) items"
  }
}
