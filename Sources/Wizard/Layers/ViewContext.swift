import TerminalUI

/// What a layer may look at while it draws.
package struct ViewContext: Sendable {
  /// The open connector.
  package let workspace: Workspace?
  /// Milliseconds of the program's clock.
  package let now: Int
  /// Whether this layer is on top and shows the cursor.
  package let isFocused: Bool

  /// Makes a view.
  package init(workspace: Workspace?, now: Int, isFocused: Bool = true) {
    self.workspace = workspace
    self.now = now
    self.isFocused = isFocused
  }
}
