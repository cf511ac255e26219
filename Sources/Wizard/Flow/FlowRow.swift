/// One row of the list of a flow's steps.
enum FlowRow: Hashable, Sendable {
  /// What starts the flow: the step of that position, or whoever runs it.
  case trigger(Int?)
  /// A step by its position.
  case step(Int)
  /// The row that adds a step.
  case add
  /// A plan beside the connector that can be opened.
  case plan(String)

  /// The position of the step that the row shows.
  var position: Int? {
    switch self {
    case .trigger(let position): position
    case .step(let position): position
    case .add, .plan: nil
    }
  }
}
