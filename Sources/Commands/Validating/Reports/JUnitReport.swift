import ConnectorModel
import JSONText
import Validation

/// JUnit XML, as test reports of build servers take it: a suite for each file, a case for each finding.
///
/// What reaches the threshold is a failed case; what does not is a passed one that says what was found, so that
/// the report and the exit code agree.
struct JUnitReport: ValidationReport {
  let output: Output

  mutating func begin() {
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Program.name) validate\">\n")
  }

  mutating func add(_ checked: CheckedConnector) {
    var text = ""
    let findings = Dictionary(grouping: checked.newFindings, by: \.path)
    for file in checked.files { add(file.path, findings[file.path] ?? [], checked, to: &text) }
    let known = Set(checked.files.map(\.path))
    // A finding may be about a file that is not there.
    for path in findings.keys.sorted() where !known.contains(path) {
      add(path, findings[path] ?? [], checked, to: &text)
    }
    write(text)
  }

  mutating func end(_ summary: ValidationSummary) {
    var text = ""
    if !summary.failures.isEmpty {
      let count = summary.failures.count
      text +=
        "  <testsuite name=\"\(Program.name)\" tests=\"\(count)\" failures=\"0\" errors=\"\(count)\" skipped=\"0\">\n"
      for failure in summary.failures {
        let message = XMLText.attribute(failure.message)
        text += "    <testcase classname=\"\(Program.name)\" name=\"input\">\n"
        text += "      <error type=\"input\" message=\"\(message)\"/>\n    </testcase>\n"
      }
      text += "  </testsuite>\n"
    }
    write(text + "</testsuites>\n")
  }

  private func add(
    _ path: String, _ findings: [LocatedFinding], _ checked: CheckedConnector, to text: inout String
  ) {
    let lowest = checked.settings.threshold.severity
    let failures = findings.count { finding in lowest.map { finding.severity >= $0 } ?? false }
    let name = XMLText.attribute(path)
    text += "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" "
    text += "errors=\"0\" skipped=\"0\">\n"
    if findings.isEmpty { text += "    <testcase classname=\"\(name)\" name=\"no findings\"/>\n" }
    for finding in findings {
      let pointer = finding.place.pointer.description
      let title = XMLText.attribute(pointer.isEmpty ? finding.rule : finding.rule + " " + pointer)
      let line = finding.start.map { " line=\"\($0.line)\"" } ?? ""
      text += "    <testcase classname=\"\(name)\" name=\"\(title)\" file=\"\(name)\"\(line)>\n"
      let place = path + (finding.start.map { ":\($0.line):\($0.column)" } ?? "")
      let content = XMLText.content(
        "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
      if let lowest, finding.severity >= lowest {
        let message = XMLText.attribute(finding.message)
        text += "      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">"
        text += content + "</failure>\n"
      } else {
        text += "      <system-out>" + content + "</system-out>\n"
      }
      text += "    </testcase>\n"
    }
    text += "  </testsuite>\n"
  }

  /// On a terminal nothing beyond ASCII is written as it is.
  private func write(_ text: String) {
    output.write(Array((output.isTerminal ? XMLText.ascii(text) : text).utf8))
  }
}
