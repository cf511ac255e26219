/// A call that was added to a plan.
package struct KeptStep: Hashable, Sendable {
  /// The name of the plan's file.
  package let plan: String
  /// The number of the step, from 1.
  package let number: Int
  /// The operation.
  package let operation: String

  /// Takes the parts.
  package init(plan: String, number: Int, operation: String) {
    self.plan = plan
    self.number = number
    self.operation = operation
  }
}
