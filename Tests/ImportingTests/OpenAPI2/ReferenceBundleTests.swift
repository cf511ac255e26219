import Importing
import JSONText
import Testing

struct ReferenceBundleTests {
  private func root(_ text: String, files: [String: String]) throws -> (root: JSONValue, codes: [String]) {
    let source = ImportSource(bytes: Array(text.utf8), name: "api.yaml") { path in
      files[path].map { Array($0.utf8) }
    }
    let result = try source.convert()
    return (try JSONDocument(result.definition).root, result.report.notes.map(\.code))
  }

  private static let text = """
    swagger: "2.0"
    info: {title: Orders, version: "1"}
    host: api.fabrikam.com
    paths:
      /orders: {$ref: "paths.yaml#/orders"}
    definitions: {Order: {type: object}}
    """
  private static let files = [
    "paths.yaml": """
    orders:
      get:
        operationId: ListOrders
        parameters: [{$ref: "#/top"}]
        responses: {"200": {description: OK, schema: {$ref: "schemas/order.json"}}}
    top: {name: top, in: query, type: integer}
    """,
    "schemas/order.json":
      ##"{"type": "object", "properties": {"next": {"$ref": "#"}, "line": {"$ref": "line.yaml#/Line"}}}"##,
    "schemas/line.yaml": "Line: {type: object}",
  ]

  @Test func otherFilesAreWrittenIn() throws {
    let (root, codes) = try root(Self.text, files: Self.files)
    let get = try #require(root["paths"]?["/orders"]?["get"])
    #expect(get["parameters"]?[0]?["name"]?.string == "top")
    #expect(get["responses"]?["200"]?["schema"]?["$ref"]?.string == "#/definitions/order2")
    #expect(root["definitions"]?.keys == ["Order", "order2", "Line"])
    #expect(root["definitions"]?["order2"]?["properties"]?["next"]?["$ref"]?.string == "#/definitions/order2")
    #expect(!codes.contains("external-reference") && !codes.contains("path-reference"))
  }

  @Test func missingFilesAreNamed() throws {
    #expect(try root(Self.text, files: [:]).codes.contains("path-reference"))
  }
}
