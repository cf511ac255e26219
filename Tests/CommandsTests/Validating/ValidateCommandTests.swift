import Glibc
import JSONText
import TestSupport
import Testing

/// `conwiz validate`.
struct ValidateCommandTests {
  let folder = Sample.folder()

  @Test func printsFindingsAsCompilersDo() async {
    let result = await Captured.run("validate", "{}/orders", "--profile", "import", in: folder)
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    let file = "{}/orders/apiDefinition.swagger.json"
    #expect(
      result.output == """
        \(file):9:7: warning: The operation has no description. [operation-description-missing]
        \(file):17:7: warning: The operation has no description. [operation-description-missing]
        \(file):24:7: warning: The operation has no description. [operation-description-missing]
        \(file):24:7: warning: The operation has no summary. [operation-summary-missing]
        \(file):24:7: error: The path has {id}, but no parameter of that name. [path-parameter-undeclared]
        1 connector, profile import: 1 error, 4 warnings, 0 notes

        """)
  }

  @Test func aTerminalGetsTheLineWithACaret() async {
    folder.write("orders/apiDefinition.swagger.json", "{\n  \"a\u{E9}\": x\n}\n")
    let result = await Captured.run(
      "validate", "{}/orders", "--profile", "import", in: folder, isTerminal: true, hasColour: false)
    #expect(result.output.contains("[json-syntax]\n    \"a\u{E9}\": x\n          ^\n"))
    let coloured = await Captured.run(
      "validate", "{}/orders", "--profile", "import", in: folder, isTerminal: true, hasColour: true)
    #expect(coloured.output.contains("\u{1B}[1;31merror\u{1B}[0m"))
  }

  @Test func aMalformedFileIsOneFindingAndTheOthersAreChecked() async throws {
    folder.write("broken/apiDefinition.swagger.json", "{\"swagger\": }")
    let result = await Captured.run("validate", "{}", "--format", "json", in: folder)
    #expect(result.status == 1)
    let root = try JSONDocument(Array(result.output.utf8)).root
    let findings = try #require(root["findings"]).elements.map { $0 }
    let broken = findings.filter { $0["file"]?.string == "{}/broken/apiDefinition.swagger.json" }
    #expect(broken.map { $0["rule"]?.string } == ["json-syntax"])
    #expect(broken.first?["line"]?.integer == 1)
    #expect(broken.first?["column"]?.integer == 13)
    #expect(findings.contains { $0["rule"]?.string == "path-parameter-undeclared" })
    #expect(root["files"]?.elements.compactMap { $0["operations"]?.integer } == [0, 3, 0])
  }

  @Test func jsonHasTheKeysOfTheContract() async throws {
    let result = await Captured.run("validate", "{}/orders", "--format", "json", in: folder)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root.keys == ["tool", "profile", "files", "findings", "summary"])
    #expect(root["tool"]?["name"]?.string == "conwiz")
    #expect(root["profile"]?.string == "certify")
    #expect(root["files"]?[0]?.keys == ["path", "bytes", "operations"])
    let findings = try #require(root["findings"]).elements.map { $0 }
    let keys = [
      "rule", "aliases", "severity", "tab", "file", "pointer", "line", "column", "message", "fix",
    ]
    #expect(findings.allSatisfy { $0.keys == keys })
    let undeclared = try #require(findings.first { $0["rule"]?.string == "path-parameter-undeclared" })
    #expect(undeclared["aliases"]?[0]?.string == "OperationMissingPathParameter")
    #expect(root["summary"]?.keys == ["error", "warning", "info", "baselined"])
    let errors = findings.count { $0["severity"]?.string == "error" }
    #expect(root["summary"]?["error"]?.integer == errors)
  }

  @Test func theThresholdDecidesTheExitCode() async {
    #expect(await Captured.run("validate", "{}/orders", "--fail-on", "never", in: folder).status == 0)
    let off = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--severity", "path-parameter-undeclared=off",
      in: folder)
    #expect(!off.output.contains("path-parameter-undeclared"))
    let softer = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--severity", "OperationMissingPathParameter=info",
      in: folder
    )
    #expect(softer.output.contains(": info: "))
  }

  @Test func refusesUnknownRulesAndSeverities() async {
    let rule = await Captured.run("validate", "{}/orders", "--severity", "path-parameter=off", in: folder)
    #expect(rule.status == 2)
    #expect(rule.errors.contains("There is no rule 'path-parameter'; did you mean path-parameter"))
    #expect(
      await Captured.run("validate", "{}/orders", "--severity", "json-syntax=bad", in: folder).status == 2)
    #expect(await Captured.run("validate", "{}/orders", "--jobs", "0", in: folder).status == 2)
  }

  @Test func aMissingPathIsUnusableAndTheOthersAreChecked() async {
    let result = await Captured.run("validate", "{}/nowhere", "{}/orders", "--fail-on", "never", in: folder)
    #expect(result.status == 3)
    #expect(result.errors == "conwiz: There is no file or folder '{}/nowhere'; check the spelling.\n")
    #expect(result.output.contains("1 connector, profile certify"))
  }

  @Test func anOrderOfManyConnectorsIsKept() async {
    for number in 10...29 {
      folder.write("many/c\(number)/apiDefinition.swagger.json", number % 2 == 0 ? "{" : Sample.definition)
    }
    let one = await Captured.run("validate", "{}/many", "--jobs", "1", in: folder)
    let four = await Captured.run("validate", "{}/many", "--jobs", "4", in: folder)
    #expect(one.output == four.output)
    #expect(one.output.contains("20 connectors, profile certify"))
  }

  @Test func readsStandardInput() async {
    let result = await Captured.run("validate", "-", "--profile", "import", input: "{")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("-:1:2: error: "))
    let whole = await Captured.run("validate", "-", "--profile", "style", input: Sample.definition)
    #expect(!whole.output.contains("apiProperties.json"))
  }

  @Test func aPathGivenTwiceIsCheckedOnce() async {
    let result = await Captured.run("validate", "{}/orders", "{}/orders/", "{}", in: folder)
    #expect(result.output.contains("1 connector, profile certify"))
  }

  @Test func linksInACircleEnd() async {
    symlink(folder.path, folder.path + "/orders/loop")
    let result = await Captured.run("validate", "{}", in: folder)
    #expect(result.output.contains("1 connector, profile certify"))
    symlink("self", folder.path + "/self")
    let itself = await Captured.run("validate", "{}/self", in: folder)
    #expect(itself.status == 3)
    #expect(itself.errors.contains("Too many levels of symbolic links"))
  }

  @Test func aFolderWithoutConnectorsIsUnusable() async {
    folder.write("empty/notes.txt", "")
    let result = await Captured.run("validate", "{}/empty", in: folder)
    #expect(result.status == 3)
    #expect(result.errors.contains("The folder '{}/empty' holds no apiDefinition.swagger.json"))
  }
}
