import JSONText
import TerminalUI
import Validation

/// What stands beside the lines of a text: the letters of its findings, and their sentences.
struct TextMargin: Sendable {
  /// The letters by line, counted from zero; remarks have none.
  private(set) var marks: [Int: (String, Role)] = [:]
  /// The sentences by line.
  private(set) var messages: [Int: String] = [:]

  /// A margin without anything in it.
  init() {}

  /// The margin of a text that is not JSON from some line on.
  init(errorAt line: Int) { marks = [line: ("E", .error)] }

  /// The first finding of each line of a text that begins on a line of its file.
  init(_ findings: [Finding], in lines: LineIndex, from first: Int = 0) {
    for finding in findings {
      guard let line = finding.position(in: lines).map({ $0.line - 1 - first }), line >= 0,
        messages[line] == nil
      else { continue }
      if finding.severity != .info { marks[line] = (String(finding.severity.letter), finding.severity.role) }
      messages[line] = "\(finding.severity.letter)  \(finding.rule): \(finding.message)"
    }
  }
}
