import TerminalUI
import Validation

extension Severity {
  /// The role a finding is drawn in.
  var role: Role { problem.role }

  /// How bad a field says it is.
  var problem: FieldProblem.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }

  /// The tone of the status line that tells it.
  var tone: StatusMessage.Tone {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .note
    }
  }
}
