import JSONText
import TestSupport
import Testing

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

  @Test func refusesOtherSourcesAndWritesNothing() async {
    folder.write("source.yaml", "openapi: 3.0.0\n")
    let yaml = await Captured.run("import", "{}/source.yaml", "--into", "{}/made", in: folder)
    #expect(yaml.status == 3)
    #expect(yaml.errors.contains("an OpenAPI 3.0.0 document in YAML"))
    let address = await Captured.run("import", "https://example.com/a.json", "--into", "{}/made", in: folder)
    #expect(address.status == 2)
    #expect(address.errors.contains("save 'https://example.com/a.json' to a file"))
    #expect(await Captured.run("import", "{}/none.json", "--into", "{}/made", in: folder).status == 3)
    #expect(await Captured.run("validate", "{}/made", in: folder).status == 3)
  }
}
