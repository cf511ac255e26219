import TestSupport
import Testing

/// `conwiz get`.
struct GetCommandTests {
  let folder = Sample.folder()

  @Test func printsTheSourceAsItStands() async {
    let result = await Captured.run("get", "{}/orders", "/info/title", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "\"Orders\"\n")
    let list = await Captured.run("get", "{}/orders", "/paths/~1orders/get/parameters/0", in: folder)
    #expect(list.output == #"{"name": "top", "in": "query", "type": "integer", "default": 5}"# + "\n")
  }

  @Test func stringPrintsTheDecodedText() async {
    folder.write(
      "orders/apiDefinition.swagger.json", #"{"info": {"title": "Caf\u00e9"}, "n": 1.50, "o": {}}"#)
    #expect(await Captured.run("get", "{}/orders", "/info/title", "--string", in: folder).output == "Café\n")
    #expect(await Captured.run("get", "{}/orders", "/n", "--string", in: folder).output == "1.50\n")
    let object = await Captured.run("get", "{}/orders", "/o", "--string", in: folder)
    #expect(object.status == 3)
    #expect(object.errors.contains("is an object, not a string; leave out --string"))
  }

  @Test func readsThePropertiesAndStandardInput() async {
    let colour = await Captured.run("get", "{}/orders", "properties:/properties/iconBrandColor", in: folder)
    #expect(colour.output == "\"#007ee5\"\n")
    #expect(await Captured.run("get", "-", "/a", input: #"{"a": [1,2]}"#).output == "[1,2]\n")
  }

  @Test func saysHowFarAPointerLeads() async {
    let result = await Captured.run("get", "{}/orders", "/info/name", in: folder)
    #expect(result.status == 3)
    #expect(
      result.errors
        == "conwiz: There is nothing at '/info/name' in '{}/orders/apiDefinition.swagger.json'. "
        + "'/info' has: title, description, version.\n")
  }

  @Test func refusesWhatIsNoPointerOrNoConnector() async {
    #expect(await Captured.run("get", "{}/orders", "info", in: folder).status == 2)
    #expect(await Captured.run("get", "{}/nowhere", "/info", in: folder).status == 3)
    folder.write("orders/apiDefinition.swagger.json", "{\n  \"a\": }")
    let broken = await Captured.run("get", "{}/orders", "/a", in: folder)
    #expect(broken.status == 3)
    #expect(
      broken.errors.hasPrefix("conwiz: {}/orders/apiDefinition.swagger.json:2:8: a value is missing here"))
  }

  @Test func aTerminalGetsNoControlCharacters() async {
    folder.write("orders/apiDefinition.swagger.json", "{\"a\": \"x\u{9B}2Jy\"}")
    let shown = await Captured.run("get", "{}/orders", "/a", in: folder, isTerminal: true)
    #expect(shown.output == "\"x<U+009B>2Jy\"\n")
    #expect(await Captured.run("get", "{}/orders", "/a", in: folder).output == "\"x\u{9B}2Jy\"\n")
  }
}
