package import JSONText

/// How far a run of a plan has come: what the steps that ran hand on to the ones after them.
///
/// It is a value, so that a flow can be run on from any of its steps again. It may hold secrets and is never shown.
package struct PlanProgress: Sendable {
  /// What references name, and what must not be shown.
  var state = PlanCall.State()
  /// The step that failed first.
  var failed: String?
  /// Why nothing after this runs, although nothing failed: the trigger brought no event.
  var halted: String?
  /// How many results there are.
  var count = 0

  /// Starts before the first step.
  package init() {}

  /// The body that the step of an id brought; nil for none.
  package func body(of id: String) -> JSONFragment? { state.scope.outputs[id]?.body }
}
