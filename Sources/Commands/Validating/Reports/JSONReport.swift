import ConnectorModel
import JSONText
import Validation

/// One JSON document with stable keys; the README's contract says which.
struct JSONReport: ValidationReport {
  private let output: Output
  private var files: [CheckedFile] = []
  private var findings: [LocatedFinding] = []

  init(_ output: Output) { self.output = output }

  mutating func begin() {}

  mutating func add(_ checked: CheckedConnector) {
    files += checked.files
    findings += checked.newFindings
  }

  mutating func end(_ summary: ValidationSummary) {
    var stream = JSONStream(to: output)
    stream.openObject()
    stream.add(["name": .string(Program.name), "version": .string(Program.version)], "tool")
    stream.add(.string(summary.profileName), "profile")
    stream.openArray("files")
    for file in files { stream.addLine(JSONReport.json(file)) }
    stream.close()
    stream.openArray("findings")
    for finding in findings { stream.addLine(JSONReport.json(finding)) }
    stream.close()
    let counts = Severity.allCases.reversed().map { severity in
      JSONFragment.Member(severity.rawValue, .number(String(summary.counts[severity] ?? 0)))
    }
    let baselined = JSONFragment.Member("baselined", .number(String(summary.baselined)))
    stream.add(.object(counts + [baselined]), "summary")
    stream.close()
  }

  private static func json(_ file: CheckedFile) -> JSONFragment {
    [
      "path": .string(file.path), "bytes": .number(String(file.bytes)),
      "operations": .number(String(file.operations)),
    ]
  }

  private static func json(_ finding: LocatedFinding) -> JSONFragment {
    [
      "rule": .string(finding.rule), "aliases": RuleIndex.aliases(of: finding.rule),
      "severity": .string(finding.severity.rawValue), "tab": .string(finding.tab.rawValue),
      "file": .string(finding.path), "pointer": .string(finding.place.pointer.description),
      "line": number(finding.start?.line), "column": number(finding.start?.column),
      "message": .string(finding.message),
      "fix": finding.fix.map { ["title": .string($0.title)] } ?? .null,
    ]
  }

  private static func number(_ value: Int?) -> JSONFragment { value.map { .number(String($0)) } ?? .null }
}
