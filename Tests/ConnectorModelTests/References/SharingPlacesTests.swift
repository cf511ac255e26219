import ConnectorModel
import JSONText
import Testing

/// Where equal content is replaced by a reference: only where Swagger 2.0 has such an object.
@Suite struct SharingPlacesTests {
  private static let definition = ##"""
    {"swagger": "2.0", "paths": {"/a": {
      "parameters": [PARAMETER],
      "x-ms-notification-content": {"schema": SCHEMA},
      "get": {
        "parameters": [PARAMETER, {"name": "l", "in": "query", "type": "array", "items": SCHEMA},
          {"name": "b", "in": "body", "schema": {"properties": {"default": SCHEMA, "x": {"default": SCHEMA},
            "list": {"type": "array", "items": SCHEMA, "enum": [SCHEMA]},
            "map": {"additionalProperties": SCHEMA}, "both": {"allOf": [SCHEMA]}}}}],
        "x-ms-examples": {"one": SCHEMA, "two": RESPONSE, "three": PARAMETER},
        "responses": {
          "200": {"description": "A", "schema": SCHEMA, "headers": {"X": SCHEMA}, "examples": {"a": SCHEMA}},
          "201": RESPONSE, "x-note": RESPONSE, "202": RESPONSE}}}},
     "definitions": {"Own": {"properties": {"x": SCHEMA}, "example": SCHEMA}},
     "parameters": {"p": PARAMETER}, "responses": {"r": RESPONSE}}
    """##.replacing("SCHEMA", with: #"{"type": "string", "format": "date"}"#)
    .replacing("PARAMETER", with: #"{"name": "p", "in": "query", "type": "string"}"#)
    .replacing("RESPONSE", with: #"{"description": "R"}"#)
  private let connector = Fixture.connector(SharingPlacesTests.definition)

  /// The places that refer to the new entry after an extraction everywhere.
  private func uses(
    extracting place: [String], to section: ReferenceSection
  ) throws -> [String] {
    let pointer = JSONPointer(tokens: ["paths", "/a", "get"] + place)
    let edit = try ConnectorEdit.extract(at: pointer, to: section, "New", everywhere: true, on: connector)
    let after = performed(edit, on: connector)
    return after.definition?.uses(of: section, "New").map {
      $0.description.replacing("/paths/~1a", with: "")
    } ?? []
  }

  @Test func schemasStandForSchemasOnly() throws {
    #expect(
      try uses(extracting: ["responses", "200", "schema"], to: .definitions) == [
        "/x-ms-notification-content/schema", "/get/parameters/2/schema/properties/default",
        "/get/parameters/2/schema/properties/list/items",
        "/get/parameters/2/schema/properties/map/additionalProperties",
        "/get/parameters/2/schema/properties/both/allOf/0", "/get/responses/200/schema",
        "/definitions/Own/properties/x",
      ])
  }

  @Test func parametersStandInListsOfParameters() throws {
    #expect(
      try uses(extracting: ["parameters", "0"], to: .parameters) == ["/parameters/0", "/get/parameters/0"])
  }

  @Test func responsesStandForStatusCodes() throws {
    #expect(
      try uses(extracting: ["responses", "201"], to: .responses) == [
        "/get/responses/201", "/get/responses/202",
      ])
  }
}
