/// One report of the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// What happened.
  package enum Action: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  /// What happened.
  package let action: Action
  /// On which cell.
  package let position: Position

  /// Makes a report.
  package init(action: Action, position: Position) {
    self.action = action
    self.position = position
  }
}
