import ConnectorModel
import JSONText
import Testing

@Suite struct ResponsePathsTests {
  private func paths(_ schema: String) throws -> ResponsePaths {
    let text = ##"""
      {"swagger": "2.0", "paths": {"/a": {"get": {"responses": {"200": {"description": "A", "schema": SCHEMA}}}}},
        "definitions": {"Loop": {"type": "object", "properties": {
          "name": {"type": "string", "x-ms-summary": "Name"}, "again": {"$ref": "#/definitions/Loop"},
          "all": {"type": "array", "items": {"$ref": "#/definitions/Loop"}}}}}}
      """##.replacing("SCHEMA", with: schema)
    let definition = try #require(Fixture.connector(text).definition)
    let operation = try #require(definition.operation(at: Fixture.operation("/a", "get")))
    return ResponsePaths(of: operation, in: definition)
  }

  @Test func listsAndTheValuesOfTheirEntries() throws {
    let paths = try paths(
      #"{"type": "object", "properties": {"page": {"type": "object", "properties": {"rows": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}, "who": {"type": "object", "properties": {"mail": {"type": "string"}}}}}}}}, "next": {"type": "string"}}}"#
    )
    #expect(paths.collections.map(\.path) == ["page/rows"])
    #expect(paths.values(inEntriesOf: "page/rows").map(\.path) == ["id", "who/mail"])
    #expect(paths.texts.map(\.path) == ["next"])
    #expect(paths.objects.map(\.path) == ["page"])
    #expect(paths.values(inEntriesOf: "nothing").isEmpty)
  }

  @Test func anAnswerThatIsAListIsOneItself() throws {
    let paths = try paths(##"{"type": "array", "items": {"$ref": "#/definitions/Loop"}}"##)
    #expect(paths.collections.map(\.path) == [""])
    #expect(paths.values(inEntriesOf: "").first?.title == "Name")
  }

  @Test func whatContainsItselfEnds() throws {
    let paths = try paths(##"{"$ref": "#/definitions/Loop"}"##)
    #expect(paths.collections.count == 5)
    #expect(paths.isKnown)
  }

  @Test func anOperationWithoutASchemaSaysNothing() throws {
    let definition = try #require(Fixture.connector.definition)
    let operation = try #require(definition.operation(at: Fixture.create))
    #expect(!ResponsePaths(of: operation, in: definition).isKnown)
  }
}
