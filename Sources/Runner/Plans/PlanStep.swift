package import JSONText

/// One call of a plan.
package struct PlanStep: Sendable {
  /// The name that later steps refer to; nil when none does.
  package let id: String?
  /// The operation.
  package let operation: String
  /// The values of its fields; may hold references.
  package let inputs: [(name: String, value: JSONFragment)]
  /// What the answer must be.
  package let expectations: [PlanExpectation]
  /// What later steps use of the answer.
  package let captures: [PlanCapture]
  /// Whether it runs also after a failed step.
  package let always: Bool
  /// The list for each element of which it runs; nil when it runs once.
  package let forEach: String?
  /// What must hold for it to run; places are references to what came before.
  package let conditions: [PlanExpectation]
  /// The event of a trigger that is taken instead of a call; nil when the operation is called.
  package let event: JSONFragment?
  /// Where the step stands in the plan.
  package let source: JSONValue

  /// How messages name the step.
  package var name: String { id ?? operation }
}
