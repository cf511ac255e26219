import JSONText
import Runner
import Transport

extension TestReport {
  /// JUnit XML as build servers take it: one suite, a case for each operation, times in seconds.
  func junit(file: String) -> String {
    let name = XMLText.attribute(connector.isEmpty ? file : connector)
    let counts =
      "tests=\"\(results.count)\" failures=\"\(count(.failed))\" errors=\"\(count(.blocked))\" "
      + "skipped=\"\(count(.skipped))\" time=\"\(TestReport.seconds(results.map(\.microseconds).reduce(0, +)))\""
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Program.name) test\" \(counts)>\n"
    text += "  <testsuite name=\"\(name)\" timestamp=\"\(XMLText.attribute(started))\" \(counts)>\n"
    for result in results { text += TestReport.testcase(result, name, file) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func testcase(_ result: OperationResult, _ suite: String, _ file: String) -> String {
    let line = result.findings.lazy.compactMap(\.line).first.map { " line=\"\($0)\"" } ?? ""
    var text =
      "    <testcase classname=\"\(suite)\" name=\"\(XMLText.attribute(result.operation))\" "
      + "file=\"\(XMLText.attribute(file))\"\(line) time=\"\(seconds(result.microseconds))\">\n"
    let errors = result.findings.filter { $0.severity == .error }
    switch result.status {
    case .failed:
      let message = XMLText.attribute(errors.first?.message ?? result.reason ?? "failed")
      let lines = errors.map { sentence(of: $0, file) }.joined(separator: "\n")
      text += "      <failure type=\"\(errors.first?.kind.rawValue ?? "failure")\" message=\"\(message)\">"
      text += XMLText.content(lines) + "</failure>\n"
    case .blocked:
      text += "      <error type=\"blocked\" message=\"\(XMLText.attribute(result.reason ?? "blocked"))\"/>\n"
    case .skipped:
      text += "      <skipped message=\"\(XMLText.attribute(result.reason ?? "skipped"))\"/>\n"
    case .passed, .partial: break
    }
    let said = output(of: result, file)
    if !said.isEmpty { text += "      <system-out>" + XMLText.content(said) + "</system-out>\n" }
    return text + "    </testcase>\n"
  }

  private static func output(of result: OperationResult, _ file: String) -> String {
    var lines: [String] = []
    if let request = result.request {
      lines.append(request.method + " " + request.url + (result.response.map { "  \($0.status)" } ?? ""))
    }
    if result.status == .partial, let reason = result.reason { lines.append("partial: " + reason) }
    lines += result.findings.filter { $0.severity == .warning }.map { sentence(of: $0, file) }
    lines += result.notes.map { "note: " + $0 }
    return lines.joined(separator: "\n")
  }

  private static func sentence(of finding: ResultFinding, _ file: String) -> String {
    let place = file + (finding.line.map { ":\($0)" } ?? "")
    return "\(place): \(finding.severity.rawValue): \(finding.placedMessage) [\(finding.kind.rawValue)]"
  }

  /// Microseconds as seconds with three decimals, which all readers take.
  private static func seconds(_ microseconds: Int) -> String {
    let milliseconds = (microseconds + 500) / 1000
    return "\(milliseconds / 1000)." + String(String(1000 + milliseconds % 1000).dropFirst())
  }
}

extension OperationResult {
  /// How long the call took; 0 when there was none.
  var microseconds: Int { response?.timing.total ?? 0 }
}
