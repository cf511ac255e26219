import JSONText
import Testing

@testable import Importing

/// A property that several alternatives have takes what any of them takes.
struct UnionPropertyTests {
  /// What becomes of the property `a` of two alternatives.
  private func property(_ first: String, _ second: String) throws -> JSONFragment? {
    try OpenAPI3Fixture.definition(
      """
      X:
        oneOf:
        - {type: object, properties: {a: \(first)}}
        - {type: object, properties: {a: \(second)}}
      """)?["properties"]?["a"]
  }

  @Test(
    arguments: [
      ("{type: string, pattern: a}", "{type: string, pattern: b}", #"{"type": "string"}"#),
      (
        "{type: string, pattern: a}", "{type: string, pattern: a, title: A}",
        #"{"type": "string", "pattern": "a"}"#
      ),
      ("{type: string, format: date}", "{type: string}", #"{"type": "string"}"#),
      ("{type: string}", "{type: string, format: date}", #"{"type": "string"}"#),
      (
        "{type: string, minLength: 3, maxLength: 5}", "{type: string, minLength: 1, maxLength: 9}",
        #"{"type": "string", "minLength": 1, "maxLength": 9}"#
      ),
      ("{type: string, minLength: 3}", "{type: string, maxLength: 9}", #"{"type": "string"}"#),
      (
        "{type: integer, minimum: 0, exclusiveMinimum: true}", "{type: integer, minimum: 0}",
        #"{"type": "integer", "minimum": 0}"#
      ),
      (
        "{type: integer, exclusiveMaximum: 5}", "{type: integer, maximum: 3}",
        #"{"type": "integer", "maximum": 5, "exclusiveMaximum": true}"#
      ),
      ("{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 3}", #"{"type": "integer"}"#),
      ("{type: string}", "{type: [string, 'null']}", #"{"type": "string", "x-nullable": true}"#),
      (
        "{type: array, items: {type: string, maxLength: 2}}", "{type: array, items: {type: string}}",
        #"{"type": "array", "items": {"type": "string"}}"#
      ),
      (
        "{type: object, properties: {b: {type: string, enum: [x]}}}",
        "{type: object, properties: {b: {type: string, enum: [y]}}}",
        #"{"type": "object", "properties": {"b": {"type": "string", "enum": ["x", "y"]}}}"#
      ),
    ])
  func isNoNarrowerThanEither(_ first: String, _ second: String, _ expected: String) throws {
    #expect(try property(first, second) == (try JSONFragment(parsing: expected)))
  }
}
