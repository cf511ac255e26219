import JSONText
import Testing

@testable import Importing

/// Values, bounds and contents of schemas that OpenAPI 3.1 writes in ways of its own.
struct SchemaValueTests {
  @Test(
    arguments: [
      ("{type: integer, maximum: 5, exclusiveMaximum: 10}", #"{"type": "integer", "maximum": 5}"#),
      (
        "{type: integer, maximum: 10, exclusiveMaximum: 5}",
        #"{"type": "integer", "maximum": 5, "exclusiveMaximum": true}"#
      ),
      (
        "{type: integer, minimum: 5, exclusiveMinimum: 5}",
        #"{"type": "integer", "minimum": 5, "exclusiveMinimum": true}"#
      ),
      ("{type: integer, minimum: 5, exclusiveMinimum: 1}", #"{"type": "integer", "minimum": 5}"#),
      (
        "{allOf: [{type: integer, exclusiveMaximum: 10}, {type: integer, maximum: 5}]}",
        #"{"type": "integer", "maximum": 5}"#
      ),
      (
        "{allOf: [{type: integer, maximum: 10}, {type: integer, exclusiveMaximum: 5}]}",
        #"{"type": "integer", "maximum": 5, "exclusiveMaximum": true}"#
      ),
      (
        "{allOf: [{type: integer, minimum: 5}, {type: integer, exclusiveMinimum: 5}]}",
        #"{"type": "integer", "minimum": 5, "exclusiveMinimum": true}"#
      ),
      ("{type: integer, enum: [1.0, 2, 2.0]}", #"{"type": "integer", "enum": [1, 2]}"#),
      ("{type: integer, default: 1e2}", #"{"type": "integer", "default": 100}"#),
    ])
  func keepTheirMeaning(_ yaml: String, _ expected: String) throws {
    #expect(try OpenAPI3Fixture.definition("X: " + yaml) == (try JSONFragment(parsing: expected)))
  }

  @Test func valuesThatDoNotFitAreNamed() throws {
    let result = try OpenAPI3Fixture.schemas("X: {type: integer, enum: [1.5, 2]}")
    #expect(try result.definitionRoot()["definitions"]?["X"]?["enum"]?.count == 1)
    #expect(result.codes.contains("enum-value-dropped"))
  }

  @Test(
    arguments: [
      ("{type: string, contentMediaType: image/png}", "file"),
      ("{type: string, contentMediaType: application/octet-stream}", "file"),
      ("{contentMediaType: application/pdf}", "file"),
      ("{type: string, contentMediaType: text/plain}", "string"),
      ("{type: string, contentMediaType: image/png, contentEncoding: base64}", "string"),
    ])
  func contentsOfFormsAreFiles(_ yaml: String, _ type: String) throws {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.1.0
      info: {title: Orders, version: "1"}
      paths:
        /photos:
          post:
            operationId: AddPhoto
            requestBody:
              content: {multipart/form-data: {schema: {type: object, properties: {photo: \(yaml)}}}}
            responses: {"200": {description: OK}}
      """)
    let field = try result.definitionRoot()["paths"]?["/photos"]?["post"]?["parameters"]?[0]
    #expect(field?["type"]?.string == type)
  }
}
