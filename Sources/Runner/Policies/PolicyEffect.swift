import JSONText

/// A message before and after a policy, line by line; never holds a secret.
package struct PolicyEffect: Hashable, Sendable {
  /// What a line of the comparison is.
  package enum Mark: String, Hashable, Sendable {
    case same = " "
    case removed = "-"
    case added = "+"
    /// Stands for lines that are left out, since the policy did not touch them.
    case folded = "…"
  }

  /// One line of the comparison.
  package struct Line: Hashable, Sendable {
    /// What it is.
    package let mark: Mark
    /// Its text, without the mark.
    package let text: String

    /// The line as it is printed.
    package var marked: String { text.isEmpty && mark == .same ? "" : mark.rawValue + " " + text }
  }

  /// Whether the message is the answer; else it is the request.
  package let isOnAnswer: Bool
  /// The message before the policy.
  package let before: [String]
  /// The message after it.
  package let after: [String]

  /// How many untouched lines may stand together before they are folded, and how many are kept around a change then.
  private static let longestRun = 24
  private static let context = 3

  init(on request: RecordedRequest, leaving after: RecordedRequest) {
    isOnAnswer = false
    before = request.lines
    self.after = after.lines
  }

  init(on response: RecordedResponse, leaving after: RecordedResponse) {
    isOnAnswer = true
    before = response.lines
    self.after = after.lines
  }

  /// Whether the policy left the message as it was.
  package var isEmpty: Bool { before == after }

  /// The whole message with what went and what came; long runs of lines that are the same on both sides are folded.
  package var lines: [Line] {
    var lines: [Line] = []
    var done = 0
    for change in LineDifference.changes(from: before, to: after) {
      lines += same(done..<change.old.lowerBound, isLast: false)
      lines += before[change.old].map { Line(mark: .removed, text: $0) }
      lines += after[change.new].map { Line(mark: .added, text: $0) }
      done = change.old.upperBound
    }
    return lines + same(done..<before.count, isLast: true)
  }

  private func same(_ range: Range<Int>, isLast: Bool) -> [Line] {
    func kept(_ range: Range<Int>) -> [Line] { before[range].map { Line(mark: .same, text: $0) } }
    guard range.count > PolicyEffect.longestRun else { return kept(range) }
    let head = range.lowerBound..<range.lowerBound + (range.lowerBound == 0 ? 12 : PolicyEffect.context)
    let tail =
      isLast
      ? range.upperBound..<range.upperBound : range.upperBound - PolicyEffect.context..<range.upperBound
    let left = tail.lowerBound - head.upperBound
    return kept(head) + [Line(mark: .folded, text: "\(left) lines stay as they are")] + kept(tail)
  }
}
