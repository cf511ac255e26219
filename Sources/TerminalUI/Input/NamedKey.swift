/// Keys that have a name rather than a character.
package enum NamedKey: String, CaseIterable, Hashable, Sendable {
  case up, down, left, right, home, end, pageUp, pageDown, enter, escape, tab, backTab, backspace, delete,
    insert

  /// The name as key bars show it.
  package var label: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    }
  }
}
