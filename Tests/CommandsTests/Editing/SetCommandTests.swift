import TestSupport
import Testing

/// `conwiz set`.
struct SetCommandTests {
  let folder = Sample.folder()

  private var definition: String {
    folder.text("orders/apiDefinition.swagger.json")
  }

  /// The lines that differ from the sample, as (before, after).
  private var changedLines: [[Substring]] {
    let old = Sample.definition.split(separator: "\n", omittingEmptySubsequences: false)
    let new = definition.split(separator: "\n", omittingEmptySubsequences: false)
    guard old.count == new.count else { return [old, new] }
    return zip(old, new).filter { $0 != $1 }.map { [$0, $1] }
  }

  @Test func changesOneLineAndPrintsNothing() async {
    let result = await Captured.run("set", "{}/orders", "/host", "api.contoso.com", in: folder)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
    #expect(changedLines == [[#"  "host": "api.example.com","#, #"  "host": "api.contoso.com","#]])
  }

  @Test(arguments: [
    (["5"], "5"), (["--string", "5"], "\"5\""), (["true"], "true"), (["plain text"], "\"plain text\""),
    (["--json", "[1, 2]"], "[1, 2]"),
  ])
  func takesJSONOrText(arguments: [String], expected: String) async {
    let pointer = "/paths/~1orders/get/parameters/0/default"
    let set: Captured =
      arguments.count == 1
      ? await Captured.run("set", "{}/orders", pointer, arguments[0], in: folder)
      : await Captured.run("set", "{}/orders", pointer, arguments[0], arguments[1], in: folder)
    #expect(set.status == 0)
    #expect(await Captured.run("get", "{}/orders", pointer, in: folder).output == expected + "\n")
  }

  @Test func jsonRefusesTextThatIsNone() async {
    let result = await Captured.run("set", "{}/orders", "/host", "--json", "{a", in: folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("conwiz: VALUE is not JSON: line 1, column 2: "))
    #expect(definition == Sample.definition)
  }

  @Test func deletesAndRenamesMembers() async {
    #expect(await Captured.run("set", "{}/orders", "/basePath", "--delete", in: folder).status == 0)
    #expect(!definition.contains("basePath"))
    #expect(await Captured.run("set", "{}/orders", "/host", "--rename", "x-host", in: folder).status == 0)
    #expect(definition.contains(#"  "x-host": "api.example.com","#))
    let gone = await Captured.run("set", "{}/orders", "/basePath", "--delete", in: folder)
    #expect(gone.status == 3)
    #expect(gone.errors.contains("there is nothing at '/basePath'"))
  }

  @Test func makesThePropertiesFileWhereThereIsNone() async {
    let bare = TemporaryFolder()
    bare.write("apiDefinition.swagger.json", Sample.definition)
    let pointer = "properties:/properties/iconBrandColor"
    #expect(await Captured.run("set", "{}", pointer, "#123456", in: bare).status == 0)
    #expect(await Captured.run("get", "{}", pointer, in: bare).output == "\"#123456\"\n")
  }

  @Test(arguments: [["/host"], ["/host", "a", "--delete"], ["/host", "--json", "--string", "a"]])
  func refusesContradictions(arguments: [String]) async {
    var result: Captured
    switch arguments.count {
    case 1: result = await Captured.run("set", "{}/orders", arguments[0], in: folder)
    case 3:
      result = await Captured.run("set", "{}/orders", arguments[0], arguments[1], arguments[2], in: folder)
    default:
      result = await Captured.run(
        "set", "{}/orders", arguments[0], arguments[1], arguments[2], arguments[3], in: folder)
    }
    #expect(result.status == 2)
    #expect(definition == Sample.definition)
  }
}
