import ConnectorModel
import CorpusConnectors
import Glibc
import JSONText
import TestSupport
import Validation

/// Prints how often each rule speaks over a folder of connectors, and what the run cost.
///
///     swift run -c release RuleHits FOLDER [PATH-OF-rules.md]
///
/// With the table of the design notes the columns `noted` and `expected` show what the notes counted over 1017
/// connectors, and that in proportion; `<` and `>` mark rules that trip far less or far more.
@main
struct RuleHits {
  static func main() {
    let run = FolderRun(usage: "RuleHits FOLDER [PATH-OF-rules.md]")
    let connectors = run.connectors
    let bytes = connectors.reduce(0) { $0 + $1.definitionSize }
    let validator = Validator(profile: .style)
    let start = clock()
    var files: [String: Int] = [:]
    var hits: [String: Int] = [:]
    for connector in connectors {
      let findings = validator.findings(of: connector)
      for finding in findings { hits[finding.rule, default: 0] += 1 }
      for rule in Set(findings.map(\.rule)) { files[rule, default: 0] += 1 }
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let noted = run.word(1).map { NotedTrips.read($0) } ?? [:]
    row("rule", "files", "hits", "noted", "expected")
    for rule in RuleCatalogue.all {
      let count = files[rule.id] ?? 0
      let trips = noted[rule.id]
      let expected = trips.map { Double($0) * Double(connectors.count) / 1017 }
      row(
        rule.id, "\(count)", "\(hits[rule.id] ?? 0)", trips.map { "\($0)" } ?? "",
        expected.map { "\(Int($0.rounded()))" } ?? "", mark(count, expected))
    }
    let rate = Double(bytes) / 1_000_000 / max(seconds, 0.000_001)
    print(
      "\(connectors.count) connectors, \(bytes) bytes, \(Int(seconds * 1000)) ms of CPU, \(Int(rate)) MB/s")
  }

  private static func mark(_ count: Int, _ expected: Double?) -> String {
    guard let expected else { return "" }
    if Double(count) > expected * 2 + 2 { return ">" }
    return Double(count) < expected / 2 - 2 ? "<" : ""
  }

  private static func row(_ cells: String...) {
    let widths = [46, 7, 8, 7, 10, 2]
    var line = ""
    for (position, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[position] - cell.count))
      line += position == 0 ? cell + padding : padding + cell
    }
    print(line)
  }
}
