import JSONText
import Testing

@testable import Importing

/// Schemas that name others many times over are written out once each, not once for every way to them.
struct DeepSchemaTests {
  /// A chain in which each schema holds the one below twice.
  private func chain(_ bottom: String, _ more: String = "") -> String {
    let links = (1...60).map { number in
      let below = "{$ref: '#/components/schemas/A\(number - 1)'}"
      return "A\(number): {allOf: [\(below), \(below)\(more)]}"
    }
    return (["A0: \(bottom)"] + links).joined(separator: "\n") + "\n"
  }

  @Test(.timeLimit(.minutes(1)))
  func longChainsAreQuick() throws {
    let schema = try OpenAPI3Fixture.definition(
      chain("{type: object, required: [id], properties: {id: {type: string}}}")
        + "X: {allOf: [{$ref: '#/components/schemas/A60'}]}")
    #expect(schema?["properties"]?["id"] != nil)
    #expect(schema?["required"] == ["id"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "{allOf: [{$ref: '#/components/schemas/A0'}], properties: {id: {type: string}}}",
      "{allOf: [{$ref: '#/components/schemas/A1'}], properties: {id: {type: string}}}",
      "{allOf: [{$ref: '#/components/schemas/X'}], properties: {id: {type: string}}}",
    ])
  func circlesBelowThemAreQuickToo(_ bottom: String) throws {
    let result = try OpenAPI3Fixture.schemas(
      chain(bottom, ", {$ref: '#/components/schemas/X'}")
        + "X: {allOf: [{$ref: '#/components/schemas/A60'}]}")
    let schema = try result.definitionRoot()["definitions"]?["X"]
    #expect(schema?["properties"]?["id"] != nil)
    #expect(result.codes.contains("schema-recursive"))
  }
}
