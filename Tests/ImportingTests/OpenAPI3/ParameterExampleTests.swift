import Importing
import JSONText
import Testing

/// Examples of parameters: what tests send where a value is required, else words for makers.
struct ParameterExampleTests {
  private func parameter(_ text: String) throws -> JSONFragment? {
    try OpenAPI3Fixture.parameters(text).definitionRoot()["paths"]?["/orders"]?["get"]?["parameters"]?[0].map
    { JSONFragment($0) }
  }

  /// What a parameter says of its example, and the value that tests send.
  private static let examples: [(String, JSONFragment)] = [
    ("example: north, schema: {type: string}", "north"),
    ("schema: {type: string, example: north}", "north"),
    ("schema: {type: integer}, examples: {a: {value: 7}, b: {value: 8}}", 7),
    ("example: \"7\", schema: {type: integer}", 7),
    ("example: 7, schema: {type: string}", "7"),
    (
      "style: pipeDelimited, explode: false, example: [1, 2], schema: {type: array, items: {type: integer}}",
      [1, 2]
    ),
  ]

  @Test(arguments: examples)
  func areSentByTestsWhereRequired(_ text: String, _ value: JSONFragment) throws {
    let made = try parameter("{name: region, in: query, required: true, \(text)}")
    #expect(made?["x-ms-test-value"] == value)
    #expect(made?["description"] == nil)
  }

  @Test(arguments: [
    "3fa85f64-5717-4562-b3fc-2c963f66afa6", "2024-01-31T08:00:00Z", "0123456789012345678901",
    "a-long-name-of-2024",
  ])
  func areNoKeysForBeingLong(_ value: String) throws {
    let made = try parameter(
      "{name: region, in: path, required: true, example: \"\(value)\", schema: {type: string}}")
    #expect(made?["x-ms-test-value"] == .string(value))
  }

  @Test(arguments: [
    "sk_live_4eC39HqLyjWDarjtT1zdp7dc", "Basic dXNlcjpwYXNz", "eyJhbGciOi.eyJzdWIiOi.c2lnbmF0",
  ])
  func areKeysByTheirLook(_ value: String) throws {
    let made = try parameter(
      "{name: region, in: query, required: true, example: \"\(value)\", schema: {type: string}}")
    #expect(made?["x-ms-test-value"] == nil && made?["description"] == nil)
  }

  @Test func standInTheDescriptionElsewhere() throws {
    let bare = try parameter("{name: region, in: query, example: north, schema: {type: string}}")
    #expect(bare == ["name": "region", "in": "query", "type": "string", "description": "For example: north"])
    let told = try parameter(
      "{name: top, in: query, description: How many., example: 20, schema: {type: integer}}")
    #expect(told?["description"] == "How many. (for example: 20)")
    #expect(told?["x-ms-test-value"] == nil)
  }

  @Test(arguments: [
    "{name: top, in: query, required: true, example: 20, schema: {type: integer, default: 10}}",
    "{name: top, in: query, required: true, x-ms-test-value: 10, example: 20, schema: {type: integer}}",
  ])
  func giveWayToWhatTheSourceSaysOfTests(_ text: String) throws {
    let result = try OpenAPI3Fixture.parameters(text)
    #expect(!result.codes.contains("parameter-example"))
  }

  @Test(arguments: [
    ("example: hunter2, schema: {type: string, format: password}", "is a secret"),
    ("example: {a: 1}, schema: {type: string}", "has no place"),
  ])
  func areToldWhereTheyAreLeftOut(_ text: String, _ words: String) throws {
    let result = try OpenAPI3Fixture.parameters("{name: region, in: query, required: true, \(text)}")
    let note = try #require(result.report.notes.first { $0.code == "parameter-example" })
    #expect(note.action == .dropped && note.message.contains(words))
    let text = try String(decoding: JSONFragment(result.definitionRoot()).written(), as: UTF8.self)
    #expect(!text.contains("hunter2"))
  }

  @Test(arguments: [
    "{name: X-Api-Key, in: header, required: true, example: canary-1, schema: {type: string}}",
    "{name: code, in: query, example: canary-1, schema: {type: string}}",
  ])
  func thatAreKeysAreNotTaken(_ parameter: String) throws {
    let result = try OpenAPI3Fixture.parameters(parameter)
    #expect(result.report.notes.contains { $0.message.contains("is a secret") })
    let text = try String(decoding: JSONFragment(result.definitionRoot()).written(), as: UTF8.self)
    #expect(!text.contains("canary"))
  }

  @Test(arguments: [("{id: 7, name: lamp}", true), ("{name: lamp, password: canary}", false)])
  func ofABodyAreWhatTestsSend(_ example: String, _ isTaken: Bool) throws {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      paths:
        /orders:
          post:
            operationId: AddOrder
            requestBody:
              content: {application/json: {schema: {type: object}, example: \(example)}}
            responses: {"200": {description: OK}}
      """)
    let made = try result.definitionRoot()["paths"]?["/orders"]?["post"]?["parameters"]?[0]
    #expect((made?["x-ms-test-value"] != nil) == isTaken)
    let note = try #require(result.report.notes.first { $0.code == "body-example" })
    #expect(note.action == (isTaken ? .moved : .dropped))
  }

  @Test func ofAnObjectGoToEachOfItsProperties() throws {
    let result = try OpenAPI3Fixture.parameters(
      """
      {name: filter, in: query, required: true, style: deepObject, example: {from: "2024-01-01"},
       schema: {type: object, required: [from], properties: {from: {type: string}, to: {type: string, example: later}}}}
      """)
    let made = try #require(result.definitionRoot()["paths"]?["/orders"]?["get"]?["parameters"])
    #expect(made[0]?["x-ms-test-value"]?.string == "2024-01-01")
    #expect(made[1]?["description"]?.string == "For example: later")
  }

  @Test(arguments: [
    ("", "Enter the word Bearer, a space and the token."),
    (", description: A JWT", "A JWT. Enter the word Bearer, a space and the token."),
    (", description: Type Bearer and the JWT", "Type Bearer and the JWT"),
    (
      ", description: Bearer authentication",
      "Bearer authentication. Enter the word Bearer, a space and the token."
    ),
  ])
  func aBearerTokenAsksForItsWord(_ text: String, _ prompt: String) throws {
    let result = try OpenAPI3Fixture.result(
      """
      openapi: 3.0.3
      info: {title: Orders, version: "1"}
      security: [{token: []}]
      paths: {}
      components: {securitySchemes: {token: {type: http, scheme: bearer\(text)}}}
      """)
    #expect(try result.definitionRoot()["securityDefinitions"]?["token"]?["description"]?.string == prompt)
    let properties = try JSONDocument(result.properties).root
    let form = properties["properties"]?["connectionParameters"]?["api_key"]?["uiDefinition"]
    #expect(form?["tooltip"]?.string == prompt)
  }
}
