package import ConnectorModel

/// One operation of a run.
package struct TestStep: Sendable {
  /// The position in the run, counted from 1.
  package let number: Int
  /// The operation.
  package let operation: Operation
  /// Why it is not called; nil when it is.
  package let skipReason: String?
}
