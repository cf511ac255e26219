/// Why there is nothing to compare the files with.
package struct ComparisonFailure: Error, Hashable, Sendable {
  /// The reason, in one sentence with the next step.
  package let message: String

  /// Describes a failure.
  package init(_ message: String) { self.message = message }
}
