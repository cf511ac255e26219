import ConnectorModel
import JSONText
import Validation

extension ValidationReport {
  /// The report as `--format json` prints it.
  var json: JSONFragment {
    [
      "tool": ["name": .string(Program.name), "version": .string(Program.version)],
      "profile": .string(profile.rawValue),
      "files": .array(files.map(ValidationReport.json)),
      "findings": .array(findings.map(ValidationReport.json)),
      "summary": [
        "error": count(.error), "warning": count(.warning), "info": count(.info), "baselined": 0,
      ],
    ]
  }

  private func count(_ severity: Severity) -> JSONFragment { .number(String(counts[severity] ?? 0)) }

  private static func json(_ file: CheckedFile) -> JSONFragment {
    [
      "path": .string(file.path), "bytes": .number(String(file.bytes)),
      "operations": .number(String(file.operations)),
    ]
  }

  private static func json(_ located: LocatedFinding) -> JSONFragment {
    let finding = located.finding
    let aliases = RuleCatalogue.rules(named: finding.rule).first { $0.id == finding.rule }?.aliases ?? []
    return [
      "rule": .string(finding.rule), "aliases": .array(aliases.map { .string($0) }),
      "severity": .string(finding.severity.rawValue), "tab": .string(finding.tab.rawValue),
      "file": .string(located.path), "pointer": .string(finding.place.pointer.description),
      "line": number(located.position?.line), "column": number(located.position?.column),
      "message": .string(finding.message),
      "fix": finding.fix.map { ["title": .string($0.title)] } ?? .null,
    ]
  }

  private static func number(_ value: Int?) -> JSONFragment { value.map { .number(String($0)) } ?? .null }
}
