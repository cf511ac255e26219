import Transport

/// What following an answer up brought out.
struct FollowUpOutcome {
  /// What is wrong.
  var findings: [ResultFinding] = []
  /// What was done.
  var notes: [String] = []
  /// The answer that the operation ended with, where that is not the first one.
  var final: HTTPResponse?
}
