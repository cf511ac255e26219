import Importing
import JSONText
import Testing

struct OperationTests {
  @Test func missingNamesAreMadeUniqueAndStable() throws {
    let paths = """
      {
        "/orders": {
          "get": {
            "summary": "List",
            "responses": {}
          },
          "post": {"operationId": "  "}
        },
        "/orders/{id}": {"get": {"operationId": "getorders"}, "parameters": [], "x-note": {}}
      }
      """
    let result = try imported(document(paths: paths))
    let get = try #require(try result.definitionRoot()["paths"]?["/orders"]?["get"])
    #expect(get.keys == ["summary", "operationId", "responses"])
    #expect(result.report.operations.map(\.operationID) == ["GetOrders2", "CreateOrders", "getorders"])
    #expect(result.report.operations.allSatisfy { $0.outcome == .mapped && $0.into == $0.operationID })
    #expect(result.report.operations[0].source.description == "/paths/~1orders/get")
    #expect(result.codes == ["operation-id-missing", "operation-id-missing"])
    let again = try ImportSource(bytes: result.definition, name: "x").convert()
    #expect(again.definition == result.definition && again.report.notes.isEmpty)
  }

  @Test func duplicatesAreReportedAndKept() throws {
    let text = document(paths: #"{"/a": {"get": {"operationId": "A"}, "put": {"operationId": "A"}}}"#)
    let result = try imported(text)
    #expect(result.definitionText == text)
    #expect(result.codes == ["operation-id-duplicate"])
    #expect(result.report.notes.first?.pointer.description == "/paths/~1a/put/operationId")
  }

  @Test func everyOperationIsAccountedFor() throws {
    let paths = """
      {"a": {"GET": {"operationId": "A"}, "get": {"operationId": "B"}, "POST": {"operationId": "C"},
             "trace": {"operationId": "D"}, "put": null, "put": {"operationId": "E"}, "delete": 7},
       "/b": {"get": {"operationId": "F"}}, "/b": {"get": {"operationId": "G"}}, "x-c": {"get": {}}}
      """
    let result = try imported(document(paths: paths))
    let fates = result.report.operations.map { "\($0.operationID ?? "-") \($0.outcome.rawValue)" }
    #expect(
      fates == [
        "A dropped", "B mapped", "C mapped", "D dropped", "- dropped", "E mapped", "- dropped", "F dropped",
        "G mapped",
      ])
    let item = try #require(try result.definitionRoot()["paths"]?["/a"])
    #expect(item.keys == ["get", "post", "put", "put"])
    #expect(
      result.codes == [
        "path-slash", "operation-duplicate", "verb-case", "verb-unsupported", "operation-duplicate",
        "operation-not-an-object", "path-duplicate",
      ])
    let sources = result.report.operations.map(\.source.description)
    #expect(sources.prefix(2) == ["/paths/a/GET", "/paths/a/get"])
  }
}
