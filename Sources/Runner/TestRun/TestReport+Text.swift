import JSONText
import SafeText
import Transport

extension TestReport {
  /// The report as lines of text without colour: a line for each operation, below it what is wrong there.
  ///
  /// Findings read as compilers write them, with `file` as the name of the definition. Secrets are taken out, but
  /// services and definitions wrote parts of the text: it goes through `SafeText` before a terminal shows it.
  package func lines(file: String) -> [String] {
    let width = results.map(\.operation.count).max() ?? 0
    var lines: [String] = []
    for result in results {
      lines.append(TestReport.line(result, width: width))
      lines += result.findings.filter { $0.kind != .transport }.map { TestReport.line($0, file: file) }
      for note in result.notes {
        lines.append("  note: " + note)
        lines += TestReport.effect(of: note, in: result.policies).map { $0.isEmpty ? "" : "    " + $0 }
      }
    }
    lines.append(summary)
    return lines
  }

  /// The message before and after the policy that a note tells of, where it changed something.
  package static func effect(of note: String, in policies: [PolicyTrace]) -> [String] {
    let policy = policies.first { "policy " + $0.line == note }
    guard let effect = policy?.effect, !effect.isEmpty else { return [] }
    return effect.lines.map(\.marked)
  }

  /// The counts in one line.
  package var summary: String {
    let counts = ResultStatus.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.rawValue)" }
    let all = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
    return results.count.counted("operation") + all + (isInterrupted ? " (interrupted)" : "")
  }

  private static func line(_ result: OperationResult, width: Int) -> String {
    let status = padded(result.status.rawValue, 7)
    var line = status + "  " + padded(result.operation, width)
    if let request = result.request { line += "  \(request.method) \(request.url)" }
    if let response = result.response {
      line += "  \(response.status)  \(response.timing.total / 1000) ms"
    }
    if let reason = result.reason { line += "  (\(reason))" }
    return line
  }

  private static func line(_ finding: ResultFinding, file: String) -> String {
    let place = finding.line.map { "\(file):\($0): " } ?? ""
    let definition = finding.definition.map { " (\($0.description))" } ?? ""
    let official = finding.officialWording.map { "; official: " + $0 } ?? ""
    return "  \(place)\(finding.severity.rawValue): \(finding.placedMessage)\(definition)\(official)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
