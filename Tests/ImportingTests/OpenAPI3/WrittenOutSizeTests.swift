import JSONText
import Testing

@testable import Importing

/// Schemas that copies double with every level go into definitions before they grow large, and nothing is lost.
struct WrittenOutSizeTests {
  private static let bottom = "A0: {type: object, required: [id], properties: {id: {type: string}}}"

  /// A chain in which the properties of each schema copy the one below.
  private func chain(_ levels: Int, _ properties: (String) -> String) -> String {
    let links = (1...levels).map { number in
      let below = "{$ref: '#/components/schemas/A\(number - 1)'}"
      return "A\(number): {type: object, properties: \(properties(below))}"
    }
    return ([Self.bottom] + links + ["X: {allOf: [{$ref: '#/components/schemas/A\(levels)'}]}"])
      .joined(separator: "\n")
  }

  /// How many properties `left` lead to the schema at the bottom, through references; nil where they do not.
  private func depth(_ root: JSONValue) -> Int? {
    var depth = 0
    var schema = root["definitions"]?["X"]
    while let next = schema {
      if let pointer = next["$ref"]?.string.flatMap({ JSONPointer($0) }) {
        schema = root.document.value(at: pointer)
      } else if let properties = next["properties"] {
        if properties["id"] != nil { return next["required"].strings == ["id"] ? depth : nil }
        schema = properties["left"]
        depth += 1
      } else {
        schema = next["items"] ?? next["additionalProperties"]
      }
    }
    return nil
  }

  @Test(
    arguments: [
      { below in "{left: {allOf: [\(below), \(below)]}, right: {allOf: [\(below), \(below)]}}" },
      { below in "{left: {allOf: [\(below)], nullable: true}, right: {allOf: [\(below)], description: R}}" },
      { below in "{left: {type: array, items: {allOf: [\(below)]}}, right: {allOf: [\(below)]}}" },
      { below in
        "{left: {type: object, additionalProperties: {allOf: [\(below)]}}, right: {oneOf: [\(below), {type: object}]}}"
      },
      { below in
        let either = "{oneOf: [\(below), {type: object, required: [id]}]}"
        return "{left: \(either), right: \(either)}"
      },
    ] as [@Sendable (String) -> String])
  func isBounded(_ properties: @Sendable (String) -> String) throws {
    let result = try OpenAPI3Fixture.schemas(chain(16, properties))
    #expect(result.definition.count < 1_000_000)
    #expect(depth(try result.definitionRoot()) == 16)
    #expect(result.codes.contains("schema-shared"))
  }

  /// Both parts have the properties, so that each is put together of two schemas that are definitions by then.
  @Test func partsThatShareAPropertyAreStillPutTogether() throws {
    let links = (1...16).map { number in
      let below = "{$ref: '#/components/schemas/A\(number - 1)'}"
      let first = "{allOf: [\(below)], properties: {own: {type: string}}}"
      let second = "{allOf: [\(below)], properties: {more: {type: integer}}}"
      return "A\(number): {allOf: [{properties: {left: \(first), right: \(first)}}, "
        + "{properties: {left: \(second), right: \(second)}}]}"
    }
    let result = try OpenAPI3Fixture.schemas(
      ([Self.bottom] + links + ["X: {allOf: [{$ref: '#/components/schemas/A16'}]}"]).joined(separator: "\n"))
    #expect(result.definition.count < 1_000_000)
    let root = try result.definitionRoot()
    var schema = root["definitions"]?["X"]
    for _ in 1...15 {
      schema = schema?["properties"]?["left"]
      if let pointer = schema?["$ref"]?.string.flatMap({ JSONPointer($0) }) {
        schema = root.document.value(at: pointer)
      }
      #expect(Set(schema?["properties"]?.keys ?? []) == ["left", "right", "own", "more"])
    }
  }

  @Test func whatIsSmallStaysInItsPlace() throws {
    let result = try OpenAPI3Fixture.schemas(
      chain(3) { below in "{left: {allOf: [\(below)]}, right: {allOf: [\(below)]}}" })
    #expect(try result.definitionRoot()["definitions"]?.keys == ["X"])
    #expect(!result.codes.contains("schema-shared"))
  }
}
