import Preview
import TerminalUI

extension LineRole {
  /// The colours of a card's line.
  var role: Role {
    switch self {
    case .frame: .rule
    case .heading: .title
    case .label: .label
    case .field: .field
    case .note: .muted
    case .text, .token: .plain
    case .concern: .warning
    }
  }
}
