import ConnectorModel
import JSONText
import TestSupport
import Testing
import Validation

@testable import Commands

/// `conwiz validate --fix`.
struct FixTests {
  let folder = Sample.folder()
  private let definition = "orders/apiDefinition.swagger.json"

  @Test func savesWhatIsFixedAndPrintsTheDifference() async throws {
    let result = await Captured.run("validate", "{}/orders", "--profile", "import", "--fix", in: folder)
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "--- a{}/orders/apiDefinition.swagger.json\n+++ b{}/orders/apiDefinition.swagger.json\n@@ "))
    #expect(result.output.contains("\n+"))
    #expect(!result.output.contains("path-parameter-undeclared"))
    #expect(result.output.contains(" fixed\n"))
    let root = try JSONDocument(folder.read(definition)).root
    #expect(root["paths"]?["/orders/{id}"]?["get"]?["parameters"]?[0]?["name"]?.string == "id")
  }

  @Test func aDryRunPrintsTheDifferenceOnly() async {
    let dry = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--fix", "--dry-run", in: folder)
    #expect(dry.status == 1)
    #expect(folder.read(definition) == Array(Sample.definition.utf8))
    let wet = await Captured.run("validate", "{}/orders", "--profile", "import", "--fix", in: folder)
    #expect(wet.output.hasPrefix(dry.output))
    let again = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--fix", "--dry-run", in: folder)
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
  }

  @Test func oneRuleMayBeChosen() async throws {
    folder.write(definition, unfinished)
    _ = await Captured.run(
      "validate", "{}/orders", "--profile", "style", "--fix-rule", "description-no-period", in: folder)
    let root = try JSONDocument(folder.read(definition)).root
    #expect(root["info"]?["description"]?.string == "Orders of a shop.")
    #expect(root["paths"]?["/orders/{id}"]?["get"]?["parameters"] == nil)
  }

  @Test func findingsOfTheProfileOnlyAreFixed() async throws {
    folder.write(definition, unfinished)
    _ = await Captured.run("validate", "{}/orders", "--profile", "import", "--fix", in: folder)
    let root = try JSONDocument(folder.read(definition)).root
    #expect(root["info"]?["description"]?.string == "Orders of a shop")
    #expect(root["paths"]?["/orders/{id}"]?["get"]?["parameters"]?.count == 1)
  }

  @Test func whatFlowsWouldNoticeIsLeftForReview() async throws {
    let other = Sample.definition.split(separator: "\"ListOrders\"").joined(separator: "\"list_orders\"")
    folder.write(definition, other)
    let result = await Captured.run(
      "validate", "{}/orders", "--profile", "style", "--fix-rule", "operation-id-casing", in: folder)
    #expect(folder.read(definition) == Array(other.utf8))
    #expect(
      result.output.contains("0 fixed\n1 finding has a fix that needs review; look at it in the wizard"))
  }

  @Test func whatTheBaselineHasIsLeft() async {
    _ = await Captured.run("validate", "{}/orders", "--write-baseline", "{}/base.json", in: folder)
    let result = await Captured.run(
      "validate", "{}/orders", "--baseline", "{}/base.json", "--fix", in: folder)
    #expect(result.status == 0)
    #expect(folder.read(definition) == Array(Sample.definition.utf8))
  }

  @Test func standardInputIsFilteredToStandardOutput() async throws {
    let result = await Captured.run("validate", "-", "--profile", "import", "--fix", input: Sample.definition)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root["paths"]?["/orders/{id}"]?["get"]?["parameters"]?.count == 1)
    #expect(result.errors.contains("-:9:7: warning: "))
    #expect(result.errors.contains(" fixed\n"))
    let dry = await Captured.run(
      "validate", "-", "--profile", "import", "--fix", "--dry-run", input: Sample.definition)
    #expect(dry.output.hasPrefix("--- a/-\n+++ b/-\n"))
  }

  @Test func repairsJSONAndThenWhatComesToLight() async throws {
    let broken = Sample.definition.split(separator: "\"/\",\n").joined(separator: "\"/v1/\",,\n")
    folder.write(definition, broken)
    let trailing = Sample.definition.split(separator: "{\"type\": \"object\"}").joined(
      separator: "{\"type\": \"object\",}")
    folder.write("orders/apiDefinition.swagger.json", trailing)
    let result = await Captured.run("validate", "{}/orders", "--profile", "import", "--fix", in: folder)
    #expect(result.status == 0)
    let root = try JSONDocument(folder.read(definition)).root
    #expect(root["paths"]?["/orders/{id}"]?["get"]?["parameters"]?.count == 1)
  }

  @Test func aConnectorThatIsBeingEditedIsLeftAlone() async throws {
    let locks = StateHome(path: folder.path + "/state")
    let lock = try FolderLock(try ConnectorFolder.locate(folder.path + "/orders"), in: locks)
    let held = await Captured.run("validate", "{}/orders", "--fix", in: folder, locks: locks)
    #expect(held.status == 3)
    #expect(held.errors.contains("is being edited by another conwiz"))
    #expect(folder.read(definition) == Array(Sample.definition.utf8))
    lock.release()
    let free = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--fix", in: folder, locks: locks)
    #expect(free.status == 0)
  }

  @Test func wrongUsageIsTold() async {
    #expect(await Captured.run("validate", "{}/orders", "--dry-run", in: folder).status == 2)
    #expect(await Captured.run("validate", "{}/orders", "-", "--fix", in: folder).status == 2)
    #expect(await Captured.run("validate", "{}/orders", "--fix-rule", "none-such", in: folder).status == 2)
    #expect(
      await Captured.run("validate", "{}/orders", "--fix", "--dry-run", "--format", "json", in: folder).status
        == 2)
  }

  @Test func aFixThatDoesNotHelpIsTakenBack() throws {
    // An empty contact is as much at fault as none.
    let run = try run(Sample.definition, rules: ["contact-missing"])
    #expect(run.connector[.definition].bytes == Array(Sample.definition.utf8))
    #expect(run.applied == 0)
    #expect(run.findings.contains { $0.rule == "contact-missing" })
  }

  @Test func everyStepTakesFindingsAway() throws {
    let before = Validator(profile: .style).findings(
      of: Connector(definition: FileContent(Array(Sample.definition.utf8)), properties: .missing))
    let run = try run(Sample.definition, rules: nil)
    #expect(run.applied > 0)
    #expect(run.findings.count <= before.count - run.applied)
  }

  /// The sample with a description that has no period.
  private var unfinished: String {
    Sample.definition.split(separator: "of a shop.").joined(separator: "of a shop")
  }

  private func run(_ definition: String, rules: Set<String>?) throws -> FixRun {
    let connector = Connector(definition: FileContent(Array(definition.utf8)), properties: .missing)
    let settings = ValidationSettings(
      validator: Validator(profile: .style), threshold: .error, baseline: nil)
    let sight = Sight(settings, path: \.standardName, baselineName: \.standardName)
    return FixSelection(rules: rules, isDryRun: true).run(on: connector, sight)
  }
}
