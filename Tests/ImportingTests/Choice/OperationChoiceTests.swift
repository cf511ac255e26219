import ConnectorModel
import JSONText
import Testing

@testable import Importing

/// A part of a source as a connector.
struct OperationChoiceTests {
  private static let text = #"""
    {"info": {"name": "Orders"}, "item": [
      {"name": "List orders", "request": {"url": "https://a.com/run?action=list", "header": [{"key": "X-V", "value": "1"}]}},
      {"name": "Stop orders", "request": {"url": "https://a.com/run?action=stop"}},
      {"name": "Get customer", "request": {"url": "https://a.com/customers/:id"}}]}
    """#

  private func chosen(_ entries: String...) throws -> ImportResult {
    let source = ImportSource(bytes: Array(Self.text.utf8), name: "orders.json")
    return try OperationChoice(entries).applied(to: source.convert(), name: source.name)
  }

  private func ids(_ result: ImportResult) -> [String] {
    Connector(definition: FileContent(result.definition), properties: .missing).definition?.operations
      .compactMap(\.operationID) ?? []
  }

  @Test(arguments: [
    (["getcustomer"], ["GetCustomer"]), (["GET /customers/{id}"], ["GetCustomer"]),
    (["*orders"], ["ListOrders", "StopOrders"]),
    (["GET /run*", "GetCustomer"], ["ListOrders", "StopOrders", "GetCustomer"]),
  ])
  func chooses(_ entries: [String], _ expected: [String]) throws {
    let source = ImportSource(bytes: Array(Self.text.utf8), name: "orders.json")
    let result = try OperationChoice(entries).applied(to: source.convert(), name: source.name)
    #expect(ids(result) == expected)
  }

  @Test func policiesOfOthersGo() throws {
    let all = try ImportSource(bytes: Array(Self.text.utf8), name: "orders.json").convert()
    #expect(String(decoding: all.properties, as: UTF8.self).contains("StopOrders"))
    let result = try chosen("ListOrders")
    let properties = String(decoding: result.properties, as: UTF8.self)
    #expect(!properties.contains("StopOrders"))
    #expect(properties.contains("X-V"))
    #expect(result.report.operations.map(\.outcome) == [.mapped, .dropped, .dropped])
    #expect(result.report.notes.last?.message == "2 operations were not chosen.")
  }

  @Test func definitionsThatNobodyReachesGo() throws {
    let text = ##"""
      {"swagger": "2.0", "info": {"title": "A", "version": "1"}, "host": "a.com", "paths": {
        "/a": {"get": {"operationId": "A", "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/One"}}}}},
        "/b": {"get": {"operationId": "B", "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Two"}}}}}},
        "definitions": {"One": {"type": "object", "properties": {"three": {"$ref": "#/definitions/Three"}}}, "Two": {"type": "object"}, "Three": {"type": "object"}}}
      """##
    let source = ImportSource(bytes: Array(text.utf8), name: "a.json")
    let result = try OperationChoice(["A"]).applied(to: source.convert(), name: "a.json")
    let definition = try JSONDocument(result.definition).root
    #expect(definition["definitions"]?.keys == ["One", "Three"])
    #expect(definition["paths"]?.keys == ["/a"])
  }

  @Test func whatIsNotThereIsTold() {
    #expect(throws: ImportError.noSuchOperation("GetOrder", nearest: "ListOrders", name: "orders.json")) {
      try chosen("GetOrder")
    }
  }

  @Test func whatTheChosenOnesCallComesAlong() throws {
    let text = ##"""
      {"swagger": "2.0", "info": {"title": "A", "version": "1"}, "host": "a.com", "paths": {
        "/a": {"get": {"operationId": "A", "parameters": [{"$ref": "#/parameters/P"}], "responses": {"200": {"description": "OK"}}}},
        "/b": {"get": {"operationId": "B", "responses": {"200": {"description": "OK"}}}},
        "/c": {"get": {"operationId": "C", "responses": {"200": {"description": "OK"}}}}},
        "parameters": {"P": {"name": "p", "in": "query", "type": "string",
          "x-ms-dynamic-values": {"operationId": "B", "value-path": "id", "value-title": "id"}}}}
      """##
    let source = ImportSource(bytes: Array(text.utf8), name: "a.json")
    let result = try OperationChoice(["A"]).applied(to: source.convert(), name: "a.json")
    #expect(ids(result) == ["A", "B"])
    #expect(result.report.notes.last?.message == "1 more is kept, since the chosen ones call it: 'B'.")
  }
}
