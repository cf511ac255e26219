import Importing
import JSONText
import Testing

/// What becomes of the constructs of OpenAPI 3.x, one by one.
struct OpenAPI3Tests {
  /// The definition `X` of a document that also has a line and an order, and the codes of what was noted.
  private func schema(_ yaml: String) throws -> (schema: String?, codes: [String]) {
    let indented = yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let result = try OpenAPI3Fixture.schemas(
      """
      Line: {type: object, properties: {sku: {type: string}, count: {type: integer}}}
      Order: {type: object, required: [id], properties: {id: {type: string}}}
      X:
      \(indented)
      """)
    let written = try result.definitionRoot()["definitions"]?["X"].map { JSONFragment($0).text }
    return (written, result.report.notes.map(\.code))
  }

  @Test(
    arguments: [
      ("{type: [string, 'null']}", #"{ "type": "string", "x-nullable": true }"#, ""),
      ("{type: [integer, number]}", #"{ "type": "number" }"#, ""),
      ("{type: [string, integer]}", #"{ "type": "string" }"#, "type-list"),
      ("{const: open}", #"{ "type": "string", "enum": ["open"] }"#, ""),
      ("{type: string, enum: [a, null, a]}", #"{ "type": "string", "enum": ["a"], "x-nullable": true }"#, ""),
      (
        "{type: integer, exclusiveMinimum: 0}",
        #"{ "type": "integer", "minimum": 0, "exclusiveMinimum": true }"#, ""
      ),
      ("{type: string, examples: [a, b]}", #"{ "type": "string", "example": "a" }"#, ""),
      (
        "{type: string, format: ulid}", #"{ "type": "string", "description": "(format: ulid)" }"#,
        "format-dropped"
      ),
      ("{type: integer, default: '5'}", #"{ "type": "integer", "default": 5 }"#, "default-type"),
      ("{type: boolean, default: perhaps}", #"{ "type": "boolean" }"#, "default-type"),
      ("{anyOf: [{type: string}, {type: 'null'}]}", #"{ "type": "string", "x-nullable": true }"#, ""),
      ("{oneOf: [{type: integer}, {type: string}]}", #"{ "type": "string" }"#, "union-of-scalars"),
      ("{oneOf: [{enum: [a]}, {enum: [b]}]}", #"{ "type": "string", "enum": ["a", "b"] }"#, ""),
      ("{not: {type: string}, type: integer}", #"{ "type": "integer" }"#, "not-dropped"),
      (
        "{type: object, patternProperties: {'^x': {type: string}}}",
        #"{ "type": "object", "additionalProperties": { "type": "string" } }"#, "pattern-properties"
      ),
      (
        "{type: array, prefixItems: [{type: string}, {type: string}]}",
        #"{ "type": "array", "items": { "type": "string" } }"#, "tuple"
      ),
      ("{type: array}", #"{ "type": "array", "items": { } }"#, ""),
    ])
  func schemasAreRewritten(_ yaml: String, _ expected: String, _ code: String) throws {
    let found = try schema(yaml)
    let bare = found.schema?.filter { !$0.isWhitespace }
    #expect(bare == expected.filter { !$0.isWhitespace })
    if !code.isEmpty { #expect(found.codes.contains(code)) }
  }

  @Test func allOfIsMerged() throws {
    let found = try schema(
      """
      description: An order with a line
      allOf:
        - $ref: "#/components/schemas/Order"
        - {type: object, required: [line], properties: {line: {$ref: "#/components/schemas/Line"}}}
      """)
    let schema = try JSONFragment(parsing: found.schema ?? "")
    #expect(schema["required"] == ["id", "line"])
    #expect(schema["properties"]?["line"]?["$ref"] == "#/definitions/Line")
    #expect(schema["allOf"] == nil)
  }

  @Test func unionsOfObjectsHaveThePropertiesOfAll() throws {
    let found = try schema(
      """
      oneOf: [{$ref: "#/components/schemas/Order"}, {$ref: "#/components/schemas/Line"}]
      """)
    let schema = try JSONFragment(parsing: found.schema ?? "")
    #expect(schema["type"] == "object")
    #expect(schema["properties"]?["id"] != nil)
    #expect(schema["properties"]?["sku"] != nil)
    #expect(schema["required"] == nil)
    #expect(found.codes.contains("union-of-objects"))
  }

  @Test func unionsThatShareNothingSaySo() throws {
    let found = try schema("{oneOf: [{type: string}, {type: array, items: {type: string}}]}")
    #expect(found.codes.contains("union-mixed"))
    #expect(found.schema?.contains("oneOf") == false)
  }

  @Test func schemasThatHoldThemselvesEnd() throws {
    let found = try schema("{type: object, properties: {child: {$ref: '#/components/schemas/X'}}}")
    #expect(found.schema?.contains("#/definitions/X") == true)
    let inner = try schema("{allOf: [{$ref: '#/components/schemas/X'}], type: object}")
    #expect(inner.codes.contains("schema-recursive"))
  }

  private static let service = """
    openapi: 3.0.3
    info: {title: Orders, version: "1"}
    servers:
      - url: https://{region}.fabrikam.com/v1/
        variables: {region: {default: eu}}
      - url: https://test.fabrikam.com
    security: [{token: []}]
    paths:
      /orders/{id}:
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
        post:
          operationId: PostOrder
          parameters:
            - {name: tags, in: query, schema: {type: array, items: {type: string}}}
            - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
            - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {from: {type: string}}}}
            - {name: session, in: cookie, schema: {type: string}}
            - {name: Accept, in: header, schema: {type: string}}
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  required: [photo]
                  properties: {photo: {type: string, format: binary}, note: {type: string}, list: {type: array}}
          responses:
            2XX: {description: "", content: {application/json: {schema: {type: object, properties: {a: {type: string, writeOnly: true}}}}}}
            5XX: {description: Broken}
        trace: {operationId: TraceOrder, responses: {}}
    components:
      securitySchemes:
        token: {type: http, scheme: Bearer}
        other: {type: mutualTLS}
    """

  @Test func parametersFindTheirPlace() throws {
    let root = try OpenAPI3Fixture.result(Self.service).definitionRoot()
    let operation = try #require(root["paths"]?["/orders/{id}"]?["post"])
    let parameters = Array(operation["parameters"]?.elements.map { JSONFragment($0) } ?? [])
    let names = parameters.map { $0["name"].map { "\($0)" } ?? "" }
    #expect(names.count == 7)
    #expect(parameters.first { $0["name"] == "tags" }?["type"] == "string")
    #expect(parameters.first { $0["name"] == "ids" }?["items"]?["type"] == "integer")
    #expect(parameters.first { $0["name"] == "filter[from]" }?["in"] == "query")
    #expect(
      parameters.first { $0["name"] == "photo" } == [
        "name": "photo", "in": "formData", "required": true, "type": "file",
      ])
    #expect(parameters.first { $0["name"] == "list" }?["type"] == "string")
    #expect(parameters.first { $0["name"] == "session" } == nil)
    #expect(operation["consumes"]?[0]?.string == "multipart/form-data")
  }

  @Test func responsesServersAndSecurityAreTakenOver() throws {
    let result = try OpenAPI3Fixture.result(Self.service)
    let root = try result.definitionRoot()
    #expect(root["host"]?.string == "eu.fabrikam.com")
    #expect(root["basePath"]?.string == "/v1")
    let responses = try #require(root["paths"]?["/orders/{id}"]?["post"]?["responses"])
    #expect(responses.keys == ["200", "default"])
    #expect(responses["200"]?["description"]?.string == "OK")
    #expect(responses["200"]?["schema"]?["properties"]?["a"] == nil)
    #expect(root["securityDefinitions"]?["token"]?["in"]?.string == "header")
    #expect(root["securityDefinitions"]?["other"] == nil)
    #expect(root["security"]?[0]?.keys == ["token"])
    let codes = Set(result.report.notes.map(\.code))
    #expect(codes.isSuperset(of: ["server-variable", "server-dropped", "security-bearer", "cookie-dropped"]))
    #expect(codes.isSuperset(of: ["parameter-repeated", "parameter-spread", "verb-unsupported"]))
  }

  @Test func everyOperationIsAccountedFor() throws {
    let operations = try OpenAPI3Fixture.result(Self.service).report.operations
    #expect(operations.map(\.outcome) == [.mapped, .dropped])
    #expect(operations.map(\.operationID) == ["PostOrder", "TraceOrder"])
  }

  @Test func filesBesideTheDocumentAreRead() throws {
    let text = """
      openapi: 3.0.0
      info: {title: Orders, version: "1"}
      paths:
        /orders: {$ref: "parts/orders.yaml"}
      """
    let files = [
      "parts/orders.yaml": """
      get:
        operationId: ListOrders
        responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "../schemas.yaml#/Order"}}}}}
      """,
      "schemas.yaml": "Order: {type: object, properties: {next: {$ref: '#/Order'}}}",
    ]
    let root = try OpenAPI3Fixture.result(text, files: files).definitionRoot()
    #expect(root["paths"]?["/orders"]?["get"]?["operationId"]?.string == "ListOrders")
    #expect(root["definitions"]?.keys == ["Order"])
    let missing = try OpenAPI3Fixture.result(text)
    #expect(
      missing.report.notes.contains {
        $0.code == "reference-unresolved" && $0.message.contains("orders.yaml")
      })
  }

  @Test func callbacksBecomeTriggers() throws {
    let text = """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      servers: [{url: "https://api.fabrikam.com"}]
      paths:
        /hooks:
          post:
            operationId: Subscribe
            requestBody:
              content: {application/json: {schema: {$ref: "#/components/schemas/Hook"}}}
            responses: {"201": {description: Created}}
            callbacks:
              orderCreated:
                "{$request.body#/target/url}":
                  post:
                    requestBody:
                      content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                    responses: {"200": {description: OK}}
      components:
        schemas:
          Hook: {type: object, properties: {target: {$ref: "#/components/schemas/Target"}}}
          Target: {type: object, properties: {url: {type: string, format: uri}}}
      """
    let item = try #require(try OpenAPI3Fixture.result(text).definitionRoot()["paths"]?["/hooks"])
    #expect(item["x-ms-notification-content"]?["schema"]?["properties"]?["id"] != nil)
    #expect(item["post"]?["x-ms-trigger"]?.string == "single")
    let schema = try #require(item["post"]?["parameters"]?[0]?["schema"])
    let url = try #require(schema["properties"]?["target"]?["properties"]?["url"])
    #expect(url["x-ms-notification-url"]?.boolean == true)
    #expect(url["x-ms-visibility"]?.string == "internal")
    #expect(schema["required"]?[0]?.string == "target")
  }

  @Test func callbacksThatFitNoTriggerAreNamed() throws {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      paths:
        /hooks:
          post:
            operationId: Subscribe
            responses: {"201": {description: Created}}
            callbacks: {done: {"{$request.query.url}": {post: {responses: {}}}}}
      """)
    #expect(result.report.notes.contains { $0.code == "callbacks-dropped" })
    #expect(try result.definitionRoot()["paths"]?["/hooks"]?["post"]?["x-ms-trigger"] == nil)
  }
}
