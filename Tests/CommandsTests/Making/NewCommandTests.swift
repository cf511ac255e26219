import TestSupport
import Testing

/// `conwiz new`.
struct NewCommandTests {
  let folder = TemporaryFolder()

  @Test(arguments: ["blank", "webhook", "polling", "oauth", "apikey"])
  func makesAConnectorThatThePlatformTakes(template: String) async {
    let made = await Captured.run(
      "new", "{}/shop", "--title", "Shop", "--host", "api.example.com", "--template", template, in: folder)
    #expect(made.status == 0)
    #expect(made.output == "{}/shop/apiDefinition.swagger.json\n{}/shop/apiProperties.json\n")
    #expect(await Captured.run("get", "{}/shop", "/info/title", in: folder).output == "\"Shop\"\n")
    #expect(await Captured.run("get", "{}/shop", "/host", in: folder).output == "\"api.example.com\"\n")
  }

  @Test func refusesAFolderThatHoldsAConnector() async {
    folder.write("shop/apiProperties.json", "{}")
    let result = await Captured.run("new", "{}/shop", "--title", "Shop", in: folder)
    #expect(result.status == 3)
    #expect(result.errors.contains("exists already and was left as it is"))
    #expect(folder.read("shop/apiProperties.json") == Array("{}".utf8))
  }

  @Test func needsATitle() async {
    #expect(await Captured.run("new", "{}/shop", in: folder).status == 2)
    #expect(await Captured.run("new", "{}/shop", "--title", " ", in: folder).status == 2)
  }
}
