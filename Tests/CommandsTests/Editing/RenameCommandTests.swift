import TestSupport
import Testing

/// `conwiz rename`.
struct RenameCommandTests {
  let folder = Sample.folder()

  @Test func renamesInBothFiles() async {
    let result = await Captured.run("rename", "{}/orders", "ListOrders", "FindOrders", in: folder)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let definition = folder.text("orders/apiDefinition.swagger.json")
    let properties = folder.text("orders/apiProperties.json")
    #expect(definition == replaced(Sample.definition))
    #expect(properties == replaced(Sample.properties))
  }

  @Test func refusesUnknownAndTakenNames() async {
    let unknown = await Captured.run("rename", "{}/orders", "Nothing", "X", in: folder)
    #expect(unknown.status == 3)
    #expect(unknown.errors == "conwiz: There is no operation 'Nothing'; check the spelling.\n")
    #expect(await Captured.run("rename", "{}/orders", "ListOrders", "GetOrder", in: folder).status == 3)
    #expect(folder.read("orders/apiDefinition.swagger.json") == Array(Sample.definition.utf8))
  }

  @Test(arguments: [
    (["ListOrders.top", "limit"], "\"limit\", \"in\": \"query\""),
    (["/orders/{id}", "/items/{id}"], "\"/items/{id}\""),
    (["#/definitions/Order", "Purchase"], "{\"$ref\": \"#/definitions/Purchase\"}"),
  ])
  func renamesWhatTheNameMeans(names: [String], written: String) async {
    await set("/definitions/Order", #"{"type": "object"}"#)
    await set("/paths/~1orders/get/responses/200/schema", ##"{"$ref": "#/definitions/Order"}"##)
    let result = await Captured.run("rename", "{}/orders", names[0], names[1], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let definition = folder.text("orders/apiDefinition.swagger.json")
    #expect(definition.contains(written))
  }

  @Test func renamesConnectionParametersWithThePoliciesThatReadThem() async {
    await set("properties:/properties/connectionParameters/api_key", #"{"type": "securestring"}"#)
    await set(
      "properties:/properties/policyTemplateInstances",
      #"[{"templateId": "setheader", "parameters": {"x": "Bearer @connectionParameters('api_key')"}}]"#)
    let result = await Captured.run("rename", "{}/orders", "api_key", "shop_key", in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let properties = folder.text("orders/apiProperties.json")
    #expect(properties.contains("\"shop_key\": {"))
    #expect(properties.contains("@connectionParameters('shop_key')"))
  }

  private func set(_ pointer: String, _ value: String) async {
    let result = await Captured.run("set", "{}/orders", pointer, value, in: folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  private func replaced(_ text: String) -> String {
    text.split(separator: "\"ListOrders\"", omittingEmptySubsequences: false).joined(
      separator: "\"FindOrders\"")
  }
}
