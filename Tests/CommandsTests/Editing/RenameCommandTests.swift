import TestSupport
import Testing

/// `conwiz rename`.
struct RenameCommandTests {
  let folder = Sample.folder()

  @Test func renamesInBothFiles() async {
    let result = await Captured.run("rename", "{}/orders", "ListOrders", "FindOrders", in: folder)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let definition = String(decoding: folder.read("orders/apiDefinition.swagger.json"), as: UTF8.self)
    let properties = String(decoding: folder.read("orders/apiProperties.json"), as: UTF8.self)
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

  private func replaced(_ text: String) -> String {
    text.split(separator: "\"ListOrders\"", omittingEmptySubsequences: false).joined(
      separator: "\"FindOrders\"")
  }
}
