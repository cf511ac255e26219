import ConnectorModel
import JSONText
import TestSupport
import Testing

@testable import Commands

/// `--baseline` and `--write-baseline`.
struct BaselineTests {
  let folder = Sample.folder()

  private func write(_ more: String...) async -> Captured {
    await Captured.run(
      ["validate", "{}/orders", "--profile", "import", "--write-baseline", "{}/base.json"] + more, in: folder)
  }

  private func check(_ more: String...) async -> Captured {
    await Captured.run(
      ["validate", "{}/orders", "--profile", "import", "--baseline", "{}/base.json"] + more, in: folder)
  }

  @Test func whatIsWrittenPassesAfterwards() async {
    let written = await write()
    #expect(written.status == 0)
    #expect(
      written.output == "1 connector, profile import: 0 errors, 0 warnings, 0 notes, 5 in the baseline\n")
    let checked = await check()
    #expect(checked.status == 0)
    #expect(checked.output == written.output)
  }

  @Test func theFileHasAnEntryToALineSortedByPlace() async {
    _ = await write()
    let lines = folder.text("base.json").split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines[3].hasPrefix(
        #"        {"file": "orders/apiDefinition.swagger.json", "pointer": "/paths/~1orders/get", "#
          + #""rule": "operation-description-missing", "message": ""#))
    #expect(lines[3].hasSuffix(#"", "count": 1},"#))
    let before = folder.read("base.json")
    _ = await write()
    #expect(folder.read("base.json") == before)
  }

  @Test func movedLinesDoNotMatterButNewFaultsDo() async throws {
    _ = await write()
    let other = Sample.definition.split(separator: "\"operationId\": \"ListOrders\",").joined()
    folder.write("orders/apiDefinition.swagger.json", "\n\n" + other)
    let checked = await check("--format", "json")
    #expect(checked.status == 1)
    let root = try JSONDocument(Array(checked.output.utf8)).root
    #expect(root["summary"]?["baselined"]?.integer == 5)
    #expect(root["findings"]?.elements.compactMap { $0["rule"]?.string } == ["operation-id-missing"])
  }

  @Test func anotherMessageAtTheSamePlaceIsNew() async {
    _ = await write()
    let other = Sample.definition.split(separator: "{id}").joined(separator: "{key}")
    folder.write("orders/apiDefinition.swagger.json", other)
    let checked = await check()
    #expect(checked.status == 1)
    #expect(checked.output.contains("The path has {key}"))
  }

  @Test func equalFindingsPassAsOftenAsTheyStandThere() {
    var baseline = Baseline(path: folder.path + "/base.json")
    let entry = BaselineEntry(file: "a", rule: "r", place: Place(.definition, .root), message: "m")
    baseline.add(entry)
    baseline.add(entry)
    #expect(baseline.count(of: entry) == 2)
    #expect(baseline.sorted.map(\.count) == [2])
  }

  @Test func whatIsFixedIsTold() async {
    _ = await write()
    let parameter = #""parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],"#
    let mended = Sample.definition.split(separator: "\"operationId\": \"GetOrder\",")
      .joined(separator: "\"operationId\": \"GetOrder\", " + parameter)
    folder.write("orders/apiDefinition.swagger.json", mended)
    let checked = await check()
    #expect(checked.status == 0)
    #expect(
      checked.output.contains("\n1 finding of the baseline is fixed; --write-baseline makes it shorter.\n"))
    let json = await check("--format", "json")
    #expect(json.errors == "conwiz: 1 finding of the baseline is fixed; --write-baseline makes it shorter.\n")
  }

  @Test func sarifNamesTheStateOfEachResult() async throws {
    _ = await write()
    let checked = await check("--format", "sarif")
    #expect(SARIFCheck(Array(checked.output.utf8)).problems == [])
    let results = try JSONDocument(Array(checked.output.utf8)).root["runs"]?[0]?["results"]
    #expect(results?.elements.map { $0["baselineState"]?.string } == Array(repeating: "unchanged", count: 5))
  }

  @Test(arguments: [
    ("", "line 1, column 1"), ("[]", "it has no 'baseline' number"),
    (#"{"baseline": 1}"#, "no list 'findings'"),
    (#"{"baseline": 1, "findings": [{"file": "a"}]}"#, "entry 1 of 'findings' is not one"),
    (#"{"baseline": 2, "findings": []}"#, "has the form 2"),
  ])
  func aDamagedFileIsUnusable(text: String, problem: String) async {
    folder.write("base.json", text)
    let checked = await check()
    #expect(checked.status == 3)
    #expect(checked.output.isEmpty)
    #expect(checked.errors.contains("The baseline '{}/base.json' "))
    #expect(checked.errors.contains(problem))
    #expect(checked.errors.contains("--write-baseline"))
  }

  @Test func aMissingFileIsUnusable() async {
    let checked = await check()
    #expect(checked.status == 3)
    #expect(checked.errors.contains("--write-baseline makes a baseline."))
  }

  @Test func nothingIsWrittenWhenAConnectorCannotBeRead() async {
    let result = await Captured.run(
      "validate", "{}/orders", "{}/nowhere", "--write-baseline", "{}/base.json", in: folder)
    #expect(result.status == 3)
    #expect(folder.read("base.json").isEmpty)
  }

  @Test func aPlaceThatCannotBeWrittenIsUnusable() async {
    let result = await Captured.run(
      "validate", "{}/orders", "--write-baseline", "{}/none/base.json", in: folder)
    #expect(result.status == 3)
    #expect(result.errors.contains("'{}/none/base.json' cannot be written, since its folder does not exist;"))
  }
}
