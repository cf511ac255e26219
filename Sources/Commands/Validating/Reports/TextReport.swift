import JSONText
import SafeText
import Validation

/// The findings as compilers write them, and the numbers in the end.
struct TextReport: ValidationReport {
  let output: Output
  /// Whether the differences of repaired files are written.
  var showsDifferences = true
  /// Whether only the differences of the files are written.
  var isOnlyDifferences = false

  mutating func begin() {}

  mutating func add(_ checked: CheckedConnector) {
    if showsDifferences { checked.repair?.differences.forEach(output.difference) }
    guard !isOnlyDifferences else { return }
    let lines = checked.newFindings.flatMap { self.lines($0) }
    if !lines.isEmpty { output.painted(lines.joined(separator: "\n")) }
  }

  mutating func end(_ summary: ValidationSummary) {
    guard !isOnlyDifferences else { return }
    if summary.connectors > 0 { output.painted(summary.line) }
    for note in summary.notes { output.painted(note) }
  }

  /// `path:line:col: severity: message [rule]`, and below it the line with a caret.
  private func lines(_ finding: LocatedFinding) -> [String] {
    let place = SafeText.shown(finding.path) + (finding.start.map { ":\($0.line):\($0.column)" } ?? "")
    let severity = output.paint(finding.severity.rawValue, finding.severity.colour)
    let rule = output.paint("[\(finding.rule)]", .dim)
    let first = "\(output.paint(place, .bold)): \(severity): \(SafeText.shown(finding.message)) \(rule)"
    guard let excerpt = finding.excerpt else { return [first] }
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
