/// What an import kept, changed and lost: every operation of the source exactly once, and remarks.
package struct ImportReport: Hashable, Sendable {
  /// The format of the source.
  package let format: SourceFormat
  /// The title of what was imported.
  package let name: String
  /// Every request or operation of the source, in its order.
  package internal(set) var operations: [ImportedOperation]
  /// The remarks, in the order in which the source was walked.
  package internal(set) var notes: [ImportNote]
  /// Variables that the address needs and the source has no value for.
  package internal(set) var variables: [String] = []

  /// The number of operations that went a way.
  package func count(_ outcome: ImportedOperation.Outcome) -> Int {
    operations.count { $0.outcome == outcome }
  }

  /// The number of remarks of a severity.
  package func count(_ severity: ImportNote.Severity) -> Int { notes.count { $0.severity == severity } }
}
