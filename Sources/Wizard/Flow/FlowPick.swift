import Runner

/// What a list beside a field offers.
struct FlowPick: Sendable {
  /// One entry.
  enum Choice: Sendable {
    /// A value of an earlier step.
    case token(FlowToken)
    /// A value of the field itself.
    case value(String)
    /// To ask another operation for the values.
    case ask(Lookup)
  }

  /// The field that takes what is chosen.
  let field: String
  /// The position of its step.
  let step: Int
  let choices: [Choice]
}
