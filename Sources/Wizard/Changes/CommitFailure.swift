/// Why the last commit cannot be compared with.
package struct CommitFailure: Error, Hashable, Sendable {
  /// The reason, in one sentence with the next step.
  package let message: String

  /// Describes a failure.
  package init(_ message: String) { self.message = message }
}
