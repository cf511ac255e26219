import ConnectorModel
import Testing
import Validation

/// The examples on the rules' pages: the first text breaks the rule, the second does not.
struct ExampleTests {
  /// Rules about bytes, sizes or files, which no few lines of JSON can show.
  private static let unshown: Set<String> = [
    "json-encoding", "json-bom", "json-too-deep", "file-too-large", "file-size-near-limit",
    "file-exceeds-solution-limit", "operation-count-limit", "schema-count-limit", "script-file-missing",
    "script-too-large", "script-without-operations", "cross-properties-missing", "package-readme-missing",
  ]

  private func breaks(_ rule: Rule, _ text: String, _ frame: Frame, beside: String?) -> Bool {
    let isProperties = frame == .properties || frame == .propertiesFile
    let definition =
      isProperties && beside != nil ? Frame.root.definition(beside ?? "") : frame.definition(text)
    let properties =
      isProperties ? frame.properties(text) : beside.flatMap { Frame.properties.properties($0) }
    let connector = Connector(
      definition: FileContent(Array(definition.utf8)),
      properties: properties.map { FileContent(Array($0.utf8)) } ?? .missing,
      companions: Companions(isKnown: true))
    let validator = Validator(profile: .style)
    return validator.findings(of: connector).contains { $0.rule == rule.id }
  }

  @Test(arguments: RuleCatalogue.all.filter { $0.example != nil }.map(\.id))
  func exampleShowsTheRule(_ id: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: id))
    let example = try #require(rule.example)
    let isShown = Frame.allCases.contains { frame in
      breaks(rule, example.before, frame, beside: example.beside)
        && !breaks(rule, example.after, frame, beside: example.beside)
    }
    #expect(isShown)
  }

  @Test func everyRuleHasAnExample() {
    let without = RuleCatalogue.all.filter { $0.example == nil && !Self.unshown.contains($0.id) }
    #expect(without.map(\.id) == [])
  }
}
