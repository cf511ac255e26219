package import JSONText

/// One step of a plan that is about to be written.
package enum PlanEntry: Hashable, Sendable {
  /// The step of that position, with its text and comments as they are.
  case kept(Int)
  /// A step in the place of that of the position; comments before it stay.
  case changed(Int, JSONFragment)
  /// A step that was not there before.
  case added(JSONFragment)

  /// The position that it had, nil for a new one.
  package var position: Int? {
    switch self {
    case .kept(let position), .changed(let position, _): position
    case .added: nil
    }
  }
}
