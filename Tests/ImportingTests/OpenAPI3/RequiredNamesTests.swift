import JSONText
import Testing

@testable import Importing

/// Which names stay required when a schema is put together from parts.
struct RequiredNamesTests {
  @Test func aPartThatOnlyAsksForNamesOfAnotherIsHeard() throws {
    let schema = try OpenAPI3Fixture.definition(
      """
      Base: {type: object, properties: {id: {type: string}, name: {type: string}}}
      X: {allOf: [{$ref: "#/components/schemas/Base"}, {required: [id]}]}
      """)
    #expect(schema?["required"] == ["id"])
  }

  @Test func partsOfNestedPropertiesAreHeardToo() throws {
    let schema = try OpenAPI3Fixture.definition(
      """
      Base: {type: object, properties: {line: {type: object, properties: {sku: {type: string}}}}}
      X: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {line: {required: [sku]}}}]}
      """)
    #expect(schema?["properties"]?["line"]?["required"] == ["sku"])
  }

  @Test func namesThatNoPartHasAndReadOnlyOnesGo() throws {
    let schema = try OpenAPI3Fixture.definition(
      """
      Base: {type: object, properties: {id: {type: string, readOnly: true}, name: {type: string}}}
      X: {allOf: [{$ref: "#/components/schemas/Base"}, {required: [id, name, other]}]}
      """)
    #expect(schema?["required"] == ["name"])
  }
}
