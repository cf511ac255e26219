/// Why standard input cannot be read.
package struct InputFailure: Error, Hashable, Sendable {
  /// The reason as the system words it.
  package let reason: String

  /// Gives the reason.
  package init(reason: String) { self.reason = reason }
}
