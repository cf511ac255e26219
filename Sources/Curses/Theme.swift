import TerminalUI

/// Which colours the roles have; -1 is the terminal's own colour.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// For dark backgrounds, sixteen ANSI colours on the terminal's own background.
  case dark
  /// For light backgrounds.
  case light
  /// No colour, attributes only.
  case mono
  /// Strong colours only.
  case highContrast = "high-contrast"
  /// Without a pair of red and green.
  case cb

  /// The foreground and background of a role.
  func colours(of role: Role) -> (foreground: Int16, background: Int16) {
    switch role {
    case .plain, .label, .popup, .selection, .focusedField, .title, .popupTitle, .activeTab: (-1, -1)
    case .tab: (self == .highContrast ? -1 : 6, -1)
    case .field: (self == .light ? 4 : self == .highContrast ? 7 : 6, -1)
    case .muted, .rule: (self == .highContrast ? -1 : self == .light ? 4 : 4, -1)
    case .error: (self == .cb ? 3 : 1, -1)
    case .warning: (self == .cb ? 4 : self == .light ? 5 : 3, -1)
    case .info: (self == .light ? 4 : 6, -1)
    case .success: (self == .cb ? 6 : 2, -1)
    case .key, .keyLabel: (self == .light ? 5 : 3, -1)
    case .badge, .match: (5, -1)
    }
  }
}
