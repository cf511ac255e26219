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

  @Test(arguments: ["path-paramter-undeclared", "path-parameter-undeclare"])
  func aMisspeltRuleIsProposed(name: String) async {
    let result = await Captured.run("rules", name)
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix("conwiz: There is no rule '\(name)'; did you mean path-parameter-undeclared"))
  }

  @Test func filtersNarrowTheList() async {
    func ids(_ filters: String...) async -> Set<Substring> {
      let result = await Captured.run(["rules"] + filters)
      #expect(result.status == 0)
      return Set(result.output.split(separator: "\n").map { $0.prefix { $0 != " " } })
    }
    let all = await ids()
    let fixable = await ids("--fixable")
    #expect(fixable == Set(RuleCatalogue.all.filter(\.isFixable).map { Substring($0.id) }))
    let certify = await ids("--profile", "certify")
    #expect(certify.isStrictSubset(of: all))
    #expect(!certify.contains("operation-id-casing"))
    let warnings = await ids("--profile", "certify", "--severity", "warning")
    #expect(warnings.contains("contact-missing"))
    #expect(!warnings.contains("json-syntax"))
    let security = await ids("--tab", "security", "--severity", "error", "--fixable")
    #expect(security.contains("security-scheme-undefined"))
    #expect(security.isStrictSubset(of: fixable))
    #expect(await Captured.run("rules", "--tab", "nowhere").status == 2)
  }

  @Test func linesAndPagesFitTheTerminal() async {
    for columns in [60, 100] {
      let list = await Captured.run("rules", isTerminal: true, columns: columns)
      if columns > 80 { #expect(list.output.split(separator: "\n").allSatisfy { $0.count < columns }) }
      let page = await Captured.run("rules", "contact-missing", isTerminal: true, columns: columns)
      #expect(page.output.split(separator: "\n").allSatisfy { $0.count < columns })
    }
  }
}
