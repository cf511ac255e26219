import Glibc
import JSONText
import TestSupport
import Testing

@testable import Commands

/// `conwiz import`.
struct ImportCommandTests {
  let folder = TemporaryFolder()

  @Test func writesTheConnectorAndPrintsTheReport() async {
    folder.write("source.json", Sample.definition)
    let result = await Captured.run("import", "{}/source.json", "--into", "{}/made", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Orders (openapi-2.0) -> {}/made\n3 operations: 3 mapped, 0 dropped; "))
    #expect(await Captured.run("get", "{}/made", "/info/title", in: folder).output == "\"Orders\"\n")
  }

  @Test func jsonHasTheKeysOfTheContract() async throws {
    let result = await Captured.run(
      "import", "-", "--into", "{}/made", "--format", "json", in: folder, input: Sample.definition)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root.keys == ["source", "output", "operations", "report", "summary"])
    #expect(root["output"]?.string == "{}/made")
    #expect(root["operations"]?[0]?.keys == ["source", "operationId", "outcome", "into"])
    #expect(root["summary"]?["operations"]?.integer == 3)
  }

  @Test func overwritesOnlyWhenForced() async {
    folder.write("source.json", Sample.definition)
    folder.write("made/apiDefinition.swagger.json", "{}")
    let refused = await Captured.run("import", "{}/source.json", "--into", "{}/made", in: folder)
    #expect(refused.status == 3)
    #expect(refused.output.isEmpty)
    #expect(folder.read("made/apiDefinition.swagger.json") == Array("{}".utf8))
    let forced = await Captured.run("import", "{}/source.json", "--into", "{}/made", "--force", in: folder)
    #expect(forced.status == 0)
    #expect(await Captured.run("get", "{}/made", "/host", in: folder).output == "\"api.example.com\"\n")
  }

  @Test(arguments: [
    ["import", "{}/source.json", "--into", ""], ["new", "", "--title", "T"], ["validate", ""],
    ["get", "", "/host"],
  ])
  func anEmptyNameIsNotTheFolderThatOneIsIn(arguments: [String]) async {
    folder.write("source.json", Sample.definition)
    let result = await Captured.run(arguments, in: folder)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.errors.contains("The name of the folder is empty"), "\(result.errors)")
  }

  @Test func whatCannotBeToldIsNotWritten() async {
    folder.write("source.json", Sample.definition)
    let output = Output(write: { _ in }, writeError: { _ in }, failure: { ENOSPC })
    let status = await CommandRun.run(
      ["import", folder.path + "/source.json", "--into", folder.path + "/made"], output: output)
    #expect(status == 3)
    #expect(access(folder.path + "/made", F_OK) != 0)
  }

  @Test func aFolderThatNothingCameOfIsTakenAway() async {
    folder.write("source.json", Sample.definition)
    // As long as a path may be: the folders can be made, the files in them not.
    var path = "{}/made"
    let room = 4080 - folder.path.utf8.count
    while path.utf8.count < room {
      path += "/" + String(repeating: "x", count: min(200, room - path.utf8.count))
    }
    let result = await Captured.run("import", "{}/source.json", "--into", path, in: folder)
    #expect(result.status == 3)
    #expect(access(folder.path + "/made", F_OK) != 0)
  }

  @Test func refusesOtherSourcesAndWritesNothing() async {
    folder.write("source.xml", "<definitions/>\n")
    let xml = await Captured.run("import", "{}/source.xml", "--into", "{}/made", in: folder)
    #expect(xml.status == 3)
    #expect(xml.errors.contains("is XML"))
    let address = await Captured.run("import", "http://127.0.0.1:1/a.json", "--into", "{}/made", in: folder)
    #expect(address.status == 5)
    #expect(address.errors.contains("'http://127.0.0.1:1/a.json' cannot be read"))
    #expect(await Captured.run("import", "{}/none.json", "--into", "{}/made", in: folder).status == 3)
    #expect(await Captured.run("validate", "{}/made", in: folder).status == 3)
  }

  @Test func readsYAMLWithTheFilesBesideIt() async {
    folder.write(
      "api/source.yaml",
      """
      openapi: 3.1.0
      info: {title: Orders, version: "1"}
      servers: [{url: "https://api.fabrikam.com/v1"}]
      paths:
        /orders: {$ref: "paths/orders.yaml"}
      """)
    folder.write(
      "api/paths/orders.yaml", "get: {operationId: ListOrders, responses: {'200': {description: OK}}}\n")
    let result = await Captured.run("import", "{}/api/source.yaml", "--into", "{}/made", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Orders (openapi-3.1.0) -> {}/made\n1 operation"))
    let id = await Captured.run("get", "{}/made", "/paths/~1orders/get/operationId", in: folder)
    #expect(id.output == "\"ListOrders\"\n")
  }

  private static let collection = #"""
    {"info": {"name": "Orders"}, "item": [
      {"name": "List orders", "request": {"url": "{{host}}/orders"}},
      {"name": "Get order", "request": {"url": "{{host}}/orders/:id"}},
      {"name": "Copy order", "request": {"method": "COPY", "url": "{{host}}/orders"}}]}
    """#

  @Test func aCollectionWithItsEnvironment() async {
    folder.write("orders.json", Self.collection)
    folder.write("test.json", #"{"values": [{"key": "host", "value": "https://api.contoso.com"}]}"#)
    let result = await Captured.run(
      "import", "{}/orders.json", "--environment", "{}/test.json", "--into", "{}/made", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("3 operations: 2 mapped, 1 dropped; 1 error,"))
    #expect(
      result.output.contains(
        "error  method-unsupported /item/2 (line 4): A connector cannot send COPY requests."))
    #expect(await Captured.run("get", "{}/made", "/host", in: folder).output == "\"api.contoso.com\"\n")
    #expect(await Captured.run("validate", "{}/made", "--profile", "import", in: folder).status == 0)
  }

  @Test func onlyTheChosenOperations() async {
    folder.write("orders.json", Self.collection)
    let made = await Captured.run(
      "import", "{}/orders.json", "--operation", "GET /orders", "--into", "{}/made", in: folder)
    #expect(made.status == 0)
    #expect(await Captured.run("get", "{}/made", "/paths", in: folder).output.contains("GetOrder") == false)
    let other = await Captured.run(
      "import", "{}/orders.json", "--operation", "Ship", "--into", "{}/other", in: folder)
    #expect(other.status == 3)
    #expect(other.errors.contains("has no operation 'Ship'; there is 'ListOrders', for example."))
  }

  @Test func theKindOfTheSourceIsHeldAgainstIt() async {
    folder.write("orders.json", Self.collection)
    let wrong = await Captured.run(
      "import", "{}/orders.json", "--from", "har", "--into", "{}/made", in: folder)
    #expect(wrong.status == 3)
    #expect(
      wrong.errors.contains("is a Postman collection (v2.1), not what --from har names; leave --from out."))
    let right = await Captured.run(
      "import", "-", "--from", "curl", "--into", "{}/made", in: folder, input: "curl https://a.com/orders")
    #expect(right.status == 0)
    #expect(right.output.contains("(curl)"))
  }

  @Test func forceTakesAFolderWithPropertiesAlone() async {
    folder.write("source.json", Sample.definition)
    folder.write("made/apiProperties.json", "{}")
    let refused = await Captured.run("import", "{}/source.json", "--into", "{}/made", in: folder)
    #expect(refused.status == 3)
    let forced = await Captured.run("import", "{}/source.json", "--into", "{}/made", "--force", in: folder)
    #expect(forced.status == 0)
    #expect(await Captured.run("get", "{}/made", "/info/title", in: folder).output == "\"Orders\"\n")
  }

  @Test func whatThePlatformRefusesIsNotWritten() async {
    let text = String(repeating: "word ", count: 220_000)
    let large = Sample.definition.replacing(
      "\"title\": \"Orders\"", with: "\"title\": \"Orders\", \"description\": \"\(text)\"")
    folder.write("source.json", large)
    let refused = await Captured.run("import", "{}/source.json", "--into", "{}/made", in: folder)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("the platform takes 1048576 bytes. Choose some with --operation"))
    #expect(refused.output.isEmpty)
    let written = await Captured.run(
      "import", "{}/source.json", "--into", "{}/made", "--oversize", in: folder)
    #expect(written.status == 0)
    #expect(written.output.contains("definition-too-large"))
  }

  @Test func aConnectorIsBroughtUpToItsSource() async {
    folder.write("orders.json", Self.collection)
    _ = await Captured.run("import", "{}/orders.json", "--into", "{}/made", in: folder)
    _ = await Captured.run("set", "{}/made", "/paths/~1orders/get/summary", "My orders", in: folder)
    let before = folder.read("made/apiDefinition.swagger.json")
    folder.write(
      "orders.json",
      Self.collection.replacing(
        "{{host}}/orders\"}}",
        with: "{{host}}/orders?open=true\"}}, {\"name\": \"Ping\", \"request\": {\"url\": \"{{host}}/ping\"}}"
      ))
    let shown = await Captured.run(
      "import", "{}/orders.json", "--into", "{}/made", "--merge", "--dry-run", in: folder)
    #expect(shown.status == 0)
    #expect(shown.output.contains("added  GET /ping  GetPing"))
    #expect(shown.output.contains("updated  GET /orders  ListOrders\n    The parameter 'open' is new."))
    #expect(shown.output.contains("+++ b"))
    #expect(folder.read("made/apiDefinition.swagger.json") == before)
    let merged = await Captured.run("import", "{}/orders.json", "--into", "{}/made", "--merge", in: folder)
    #expect(merged.status == 0)
    let summary = await Captured.run("get", "{}/made", "/paths/~1orders/get/summary", in: folder)
    #expect(summary.output == "\"My orders\"\n")
    let again = await Captured.run("import", "{}/orders.json", "--into", "{}/made", "--merge", in: folder)
    #expect(again.output.hasPrefix("3 operations unchanged"))
    let wrong = await Captured.run("import", "{}/orders.json", "--into", "{}/made", "--dry-run", in: folder)
    #expect(wrong.status == 2)
  }
}
