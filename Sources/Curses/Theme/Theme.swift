import TerminalUI

/// Which colours the roles have.
///
/// The sixteen colours of the user's own palette on the user's own background. Bright black is never used: where
/// it equals the background, as in Solarized, text in it is invisible; what is less important is dim instead.
/// Reverse video and bold come with the style of a role and stay without colour.
package enum Theme: String, CaseIterable, Hashable, Sendable {
  /// For dark backgrounds.
  case dark
  /// For light backgrounds.
  case light
  /// No colour, attributes only.
  case mono
  /// No dim text, few strong colours.
  case highContrast = "high-contrast"
  /// Blue and orange instead of red and green, with bold for errors.
  case cb

  /// The look of a role.
  func look(of role: Role) -> Look {
    switch self {
    case .dark: dark(role)
    case .light: light(role)
    case .mono: Look()
    case .highContrast: highContrast(role)
    case .cb: colourBlind(role)
    }
  }

  private func dark(_ role: Role) -> Look {
    switch role {
    case .activeTab: Look(14)
    case .muted, .rule: Look(-1, on: -1, .dim)
    case .error: Look(9)
    case .warning, .badge, .match: Look(11)
    case .info, .key: Look(14)
    case .success: Look(10)
    default: Look()
    }
  }

  private func light(_ role: Role) -> Look {
    switch role {
    case .activeTab, .info, .key: Look(4)
    case .muted, .rule: Look(-1, on: -1, .dim)
    case .error: Look(1)
    case .warning, .badge, .match: Look(5)
    case .success: Look(2)
    default: Look()
    }
  }

  private func highContrast(_ role: Role) -> Look {
    switch role {
    case .label, .tab, .keyLabel: Look(-1, on: -1, .bold)
    case .error: Look(15, on: 1, .bold)
    case .warning, .badge: Look(0, on: 11)
    case .match: Look(-1, on: -1, [.bold, .underline])
    default: Look()
    }
  }

  private func colourBlind(_ role: Role) -> Look {
    switch role {
    case .activeTab, .info, .key: Look(12)
    case .muted, .rule: Look(-1, on: -1, .dim)
    case .error: Look(208, on: -1, .bold)
    case .warning, .badge, .match: Look(208)
    case .success: Look(12)
    default: Look()
    }
  }
}
