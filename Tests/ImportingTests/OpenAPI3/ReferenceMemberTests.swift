import JSONText
import Testing

@testable import Importing

/// References to schemas that are references with members of their own beside them.
struct ReferenceMemberTests {
  private static let order = """
    B: {type: object, required: [id], properties: {id: {type: string}}}
    A: {$ref: "#/components/schemas/B", description: An order}

    """

  @Test(arguments: ["allOf", "oneOf", "anyOf"])
  func areWrittenOutWithWhatTheyReferTo(_ keyword: String) throws {
    let text = "X: {\(keyword): [{$ref: '#/components/schemas/A'}], minProperties: 1}"
    let schema = try OpenAPI3Fixture.definition(Self.order + text)
    #expect(schema?["properties"]?["id"]?["type"] == "string")
    #expect(schema?["required"] == ["id"])
    #expect(schema?["description"] == "An order")
  }

  @Test func keepTheirTypeInParameters() throws {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.1.0
      info: {title: Orders, version: "1"}
      paths:
        /orders:
          get:
            operationId: ListOrders
            parameters:
              - {name: size, in: query, schema: {$ref: "#/components/schemas/A"}}
            responses: {"200": {description: OK}}
      components:
        schemas:
          B: {type: integer, maximum: 50}
          A: {$ref: "#/components/schemas/B", description: The size}
      """)
    let parameter = try result.definitionRoot()["paths"]?["/orders"]?["get"]?["parameters"]?[0]
    #expect(parameter?["type"]?.string == "integer")
    #expect(parameter?["maximum"]?.integer == 50)
    #expect(parameter?["description"]?.string == "The size")
  }

  @Test func thatReferToEachOtherEnd() throws {
    let result = try OpenAPI3Fixture.schemas(
      """
      A: {$ref: "#/components/schemas/B", description: One}
      B: {$ref: "#/components/schemas/A", title: Two}
      X: {allOf: [{$ref: "#/components/schemas/A"}]}
      """)
    #expect(result.codes.contains("schema-recursive"))
  }
}
