/// What is wrong with the value of a field.
package struct FieldProblem: Hashable, Sendable {
  /// How bad it is.
  package enum Severity: Hashable, Sendable {
    case error, warning, info

    /// The letter that says it without colour.
    package var letter: String {
      switch self {
      case .error: "E"
      case .warning: "W"
      case .info: "I"
      }
    }

    /// The mark beside the field.
    package var mark: String { self == .error ? "!" : self == .warning ? "?" : " " }

    /// The role it is drawn in.
    package var role: Role {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  /// How bad it is.
  package let severity: Severity
  /// The sentence.
  package let message: String
  /// What Alt-x would do.
  package let fix: String?

  /// Makes a problem.
  package init(_ severity: Severity, _ message: String, fix: String? = nil) {
    self.severity = severity
    self.message = message
    self.fix = fix
  }
}
