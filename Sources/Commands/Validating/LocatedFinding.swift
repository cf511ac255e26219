import ConnectorModel
import JSONText
import SafeText
import Validation

/// A finding with the place in its file that people go to.
struct LocatedFinding: Sendable {
  let finding: Finding
  let path: String
  /// The line and column; nil when the finding is about no text.
  let position: SourcePosition?
  /// The line of the file, for a terminal.
  let excerpt: SourceExcerpt?

  /// `path:line:col: severity: message [rule]`, and below it the line with a caret.
  func lines(_ output: Output) -> [String] {
    let place = SafeText.shown(path) + (position.map { ":\($0.line):\($0.column)" } ?? "")
    let severity = output.paint(finding.severity.rawValue, finding.severity.colour)
    let rule = output.paint("[\(finding.rule)]", .dim)
    let first =
      "\(output.paint(place, .bold)): \(severity): \(SafeText.shown(finding.message)) \(rule)"
    guard let excerpt else { return [first] }
    let before = SafeText.shown(
      String(String.UnicodeScalarView(excerpt.line.unicodeScalars.prefix(excerpt.caret))))
    let caret = String(repeating: " ", count: before.columns) + output.paint("^", .green)
    return [first, "    " + SafeText.shown(excerpt.line), "    " + caret]
  }
}

extension Severity {
  /// The colour of the word in plain output.
  var colour: Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .blue
    }
  }
}
