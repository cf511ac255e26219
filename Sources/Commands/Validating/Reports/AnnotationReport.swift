import JSONText
import SafeText
import Validation

/// Workflow commands of GitHub Actions, which become annotations at the lines of a change.
struct AnnotationReport: ValidationReport {
  let output: Output
  private let location = ReportLocation()

  init(_ output: Output) { self.output = output }

  mutating func begin() {}

  mutating func add(_ checked: CheckedConnector) {
    var paths: [String: String] = [:]
    let lines = checked.newFindings.map { finding in
      let path = paths[finding.path] ?? AnnotationReport.property(location.path(finding.path))
      paths[finding.path] = path
      var properties = "file=\(path)"
      if let start = finding.start {
        properties += ",line=\(start.line),endLine=\(start.line),col=\(start.column)"
        if let end = finding.endColumn { properties += ",endColumn=\(end)" }
      }
      let title = AnnotationReport.property(finding.rule)
      let message = AnnotationReport.data(finding.message)
      return "::\(finding.severity.annotation) \(properties),title=\(title)::\(message)"
    }
    if !lines.isEmpty { output.painted(lines.joined(separator: "\n")) }
  }

  mutating func end(_ summary: ValidationSummary) {
    for failure in summary.failures {
      output.painted("::error title=\(Program.name)::\(AnnotationReport.data(failure.message))")
    }
    if summary.connectors > 0 { output.painted(summary.line) }
  }

  /// The text behind the colons; percent signs and line ends are escaped as the runner reads them.
  private static func data(_ text: String) -> String { escaped(text, alsoSeparators: false) }

  /// The value of a property, in which commas and colons are escaped, too.
  private static func property(_ text: String) -> String { escaped(text, alsoSeparators: true) }

  private static func escaped(_ text: String, alsoSeparators: Bool) -> String {
    let shown = SafeText.shown(text, multiline: true)
    guard shown.utf8.contains(where: { "%\r\n:,".utf8.contains($0) }) else { return shown }
    var result = ""
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where alsoSeparators: result += "%3A"
      case "," where alsoSeparators: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Severity {
  /// The name of the workflow command.
  fileprivate var annotation: String { self == .info ? "notice" : rawValue }
}
