import JSONText
import Testing
import Validation

/// Schemas and values come from outside: none may hang or crash the check.
@Suite struct SchemaLimitsTests {
  @Test(arguments: [
    ##"{"$ref": "#"}"##,
    ##"{"schema": {"$ref": "#/a"}, "a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}}"##,
    ##"{"allOf": [{"$ref": "#"}]}"##,
    ##"{"schema": {"$ref": "#/a"}, "a": {"anyOf": [{"$ref": "#/b"}]}, "b": {"oneOf": [{"$ref": "#/a"}]}}"##,
  ])
  func schemasThatLeadToThemselvesEnd(_ schema: String) throws {
    #expect(try check(#"{"a": 1}"#, against: schema).isEmpty)
  }

  @Test func recursiveSchemasReachTheDeepestValue() throws {
    let schema =
      ##"{"type": "object", "properties": {"next": {"allOf": [{"$ref": "#"}]}, "n": {"type": "integer"}}}"##
    let depth = 500
    let value =
      String(repeating: #"{"next": "#, count: depth) + #"{"n": "x"}"# + String(repeating: "}", count: depth)
    let found = try check(value, against: schema)
    #expect(found.map(\.keyword) == ["type"])
    #expect(found.first?.instancePointer.tokens.count == depth + 1)
  }

  @Test func nestingWithoutMeasureIsLeftUnchecked() throws {
    let schema =
      String(repeating: #"{"allOf": ["#, count: 200) + ##"{"properties": {"a": {"$ref": "#"}}}"##
      + String(repeating: "]}", count: 200)
    let value = String(repeating: #"{"a": "#, count: 50) + "1" + String(repeating: "}", count: 50)
    #expect(
      summary(try check(value, against: schema)).contains {
        $0.hasSuffix("not checked further: the schema is nested too deeply")
      })
  }

  @Test func schemasThatMultiplyAreStopped() throws {
    let definitions = (0..<40).map {
      ##""d\##($0)": {"allOf": [{"$ref": "#/d\##($0 + 1)"}, {"anyOf": [{"$ref": "#/d\##($0 + 1)"}]}]}"##
    }
    var options = SchemaCheckOptions.standard
    options.maximumSteps = 20_000
    let schema =
      "{" + definitions.joined(separator: ",")
      + ##", "d40": {"type": "integer"}, "schema": {"$ref": "#/d0"}}"##
    #expect(
      summary(try check("1", against: schema, options))
        == ["warning  : not checked further: the schema asks for too many comparisons"])
  }

  @Test func violationsHaveALimit() throws {
    var options = SchemaCheckOptions.standard
    options.maximumViolations = 10
    let members = (0..<100).map { "\"m\($0)\": 1" }
    let found = try check(
      "{" + members.joined(separator: ",") + "}", against: #"{"additionalProperties": false}"#, options)
    #expect(found.count == 10)
  }

  @Test(arguments: [
    "^(a+)+$", "(a|a)*b$", "^(a|aa)+$", #"^(\w+\s?)*$"#, "(.*)*(.*)*(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$",
  ])
  func patternsThatExplodeElsewhereEnd(_ pattern: String) throws {
    let schema = JSONFragment.object([JSONFragment.Member("pattern", .string(pattern))]).text
    let text = String(repeating: "a", count: 3000) + "!"
    #expect(try check("\"\(text)\"", against: schema).map(\.keyword) == ["pattern"])
  }

  @Test func aSpentBudgetIsSaid() throws {
    var options = SchemaCheckOptions.standard
    options.maximumPatternSteps = 1000
    let text = String(repeating: "a", count: 3000)
    #expect(
      summary(try check("[\"\(text)\", \"b\"]", against: #"{"items": {"pattern": "^a*b$"}}"#, options))
        == ["warning /0 pattern: not checked further: the pattern '^a*b$' is too costly"])
  }

  @Test func unsupportedPatternsAreSaid() throws {
    #expect(
      summary(try check("\"aa\"", against: #"{"pattern": "(a)\\1"}"#)) == [
        #"warning  pattern: not checked further: the pattern '(a)\1' uses a back reference, look-behind or property that is not supported"#
      ])
    #expect(
      summary(try check("\"aa\"", against: #"{"pattern": "(a"}"#))
        == ["warning  pattern: not checked further: the pattern '(a' is not a regular expression of ECMA-262"]
    )
  }
}
