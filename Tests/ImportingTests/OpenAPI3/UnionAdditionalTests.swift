import JSONText
import Testing

@testable import Importing

/// What alternatives allow beside their properties: the result allows what any of them does.
struct UnionAdditionalTests {
  /// The definition that becomes of alternatives, their names left out.
  private func union(_ alternatives: String...) throws -> JSONFragment? {
    try OpenAPI3Fixture.definition(
      "X:\n  oneOf:\n" + alternatives.map { "  - " + $0 }.joined(separator: "\n"))
  }

  @Test(
    arguments: [
      ("{type: string}", "{type: string}", #"{"type": "string"}"#),
      ("{type: integer}", "{type: number}", #"{"type": "number"}"#),
      (
        "{type: string, maxLength: 3}", "{type: string, maxLength: 5}", #"{"type": "string", "maxLength": 5}"#
      ),
      ("{type: string}", "{type: integer}", nil),
      ("{type: string}", "false", #"{"type": "string"}"#),
      ("false", "{type: string}", #"{"type": "string"}"#),
      ("false", "false", "false"),
      ("{type: string}", "true", nil),
      ("true", "{type: string}", nil),
      ("false", "true", nil),
    ] as [(String, String, String?)])
  func isNoNarrowerThanEither(_ first: String, _ second: String, _ expected: String?) throws {
    let made = try union(
      "{type: object, additionalProperties: \(first)}", "{type: object, additionalProperties: \(second)}")
    #expect(made?["additionalProperties"] == (try expected.map { try JSONFragment(parsing: $0) }))
  }

  @Test func anAlternativeThatDoesNotSayAllowsAnything() throws {
    let made = try union(
      "{type: object, properties: {a: {type: string}}}",
      "{type: object, additionalProperties: {type: string}}")
    #expect(made?["type"] == "object")
    #expect(made?["additionalProperties"] == nil)
  }

  /// A value of the second alternative may have the first one's property, too, by the rule for all others.
  @Test func propertiesTakeWhatOthersAllowUnderTheirNames() throws {
    let made = try union(
      "{type: object, properties: {a: {type: integer}}, additionalProperties: false}",
      "{type: object, additionalProperties: {type: number}}")
    #expect(made?["properties"]?["a"] == ["type": "number"])
    #expect(made?["additionalProperties"] == ["type": "number"])
  }

  @Test func threeAlternativesCount() throws {
    let made = try union(
      "{type: object, additionalProperties: {type: string, maxLength: 9}}",
      "{type: object, additionalProperties: {type: string, maxLength: 3}}",
      "{type: object, additionalProperties: {type: string, maxLength: 5}}")
    #expect(made?["additionalProperties"] == ["type": "string", "maxLength": 9])
  }

  @Test func nestedOnesAreNoNarrower() throws {
    let made = try union(
      "{type: object, properties: {m: {type: object, additionalProperties: {type: integer}}}}",
      "{type: object, properties: {m: {type: object, additionalProperties: false}}}")
    #expect(made?["properties"]?["m"]?["additionalProperties"] == ["type": "integer"])
  }

  @Test(arguments: [false, true])
  func nestedMapsTakeThePropertiesOfTheOther(_ isReversed: Bool) throws {
    let map = "{type: object, properties: {m: {type: object, additionalProperties: {type: integer}}}}"
    let object =
      "{type: object, properties: {m: {type: object, properties: {p: {type: string}}, additionalProperties: false}}}"
    let made = try isReversed ? union(object, map) : union(map, object)
    #expect(made?["properties"]?["m"]?["properties"] == ["p": [:]])
    #expect(made?["properties"]?["m"]?["additionalProperties"] == ["type": "integer"])
  }
}
