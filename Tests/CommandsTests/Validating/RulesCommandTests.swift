import JSONText
import Testing
import Validation

/// `conwiz rules`.
struct RulesCommandTests {
  @Test func listsEveryRuleOnALine() async {
    let result = await Captured.run("rules")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == RuleCatalogue.all.map { Substring($0.id) })
    let syntax = lines.first { $0.hasPrefix("json-syntax ") }
    #expect(syntax?.contains("  EEE  ") == true)
  }

  @Test func explainsOneRuleByIdOrAlias() async {
    let page = await Captured.run("rules", "path-parameter-undeclared")
    #expect(page.status == 0)
    #expect(page.output == RuleCatalogue.rule(named: "path-parameter-undeclared")?.page)
    #expect(
      await Captured.run("rules", "OperationMissingPathParameter").output.contains(
        "path-parameter-undeclared\n"))
  }

  @Test func writesTheCatalogueAsJSON() async throws {
    let result = await Captured.run("rules", "--format", "json")
    let rules = try #require(try JSONDocument(Array(result.output.utf8)).root["rules"])
    #expect(rules.count == RuleCatalogue.all.count)
    #expect(
      rules[0]?.keys == [
        "rule", "aliases", "tab", "severity", "statement", "reason", "example", "source", "fixable",
      ])
    #expect(rules[0]?["severity"]?.keys == ["import", "certify", "style"])
  }

  @Test func anUnknownRuleIsWrongUsage() async {
    let result = await Captured.run("rules", "zzz-nothing")
    #expect(result.status == 2)
    #expect(result.errors == "conwiz: There is no rule 'zzz-nothing'; conwiz rules lists them all.\n")
  }
}
