import ConnectorModel
import TestSupport
import Testing
import Validation

@testable import Commands

/// Fixing connectors that are damaged at random.
struct FixRunTests {
  private static let pieces = [
    "\"type\": \"Int\",", "\"type\": \"object\", \"required\": [],", "\"x-ms-visibilty\": \"internal\",", ",",
    "\"a\": 1,",
    "\"description\": \"  \",", "\t", "\"enum\": [1, 1, \"1\"],", "{", "\"default\": \"x\",",
    "\"name\": \"top\",",
    "\"x-ms-summary\": \"a b\",", "\u{2003}", "\"required\": true,", "\"schemes\": [],",
  ]

  @Test(arguments: 1...120)
  func endsWithFewerFindingsAndNothingMoreToDo(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var lines = Sample.definition.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let place = Int.random(in: 1..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines.randomElement(using: &random) ?? "", at: place)
      default: lines.insert(Self.pieces.randomElement(using: &random) ?? "", at: place)
      }
    }
    let connector = Connector(
      definition: FileContent(Array(lines.joined(separator: "\n").utf8)),
      properties: FileContent(Array(Sample.properties.utf8)))
    let first = run(connector)
    let before = Validator(profile: .style).findings(of: connector)
    if connector.definition != nil {
      #expect(first.findings.count <= before.count - first.applied)
      #expect(errors(first.findings).isSubset(of: errors(before)))
    }
    let second = run(first.connector)
    #expect(second.applied == 0)
    #expect(second.connector[.definition].bytes == first.connector[.definition].bytes)
  }

  private func errors(_ findings: [Finding]) -> Set<String> {
    Set(findings.filter { $0.severity == .error }.map { $0.rule + $0.message })
  }

  private func run(_ connector: Connector) -> FixRun {
    let settings = ValidationSettings(
      validator: Validator(profile: .style), threshold: .error, baseline: nil)
    let sight = Sight(settings, path: \.standardName, baselineName: \.standardName)
    return FixSelection(rules: nil, isDryRun: true).run(on: connector, sight)
  }
}
