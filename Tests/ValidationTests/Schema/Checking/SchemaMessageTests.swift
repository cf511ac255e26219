import JSONText
import Testing
import Validation

@Suite struct SchemaMessageTests {
  @Test(arguments: [
    (#"{"minimum": 5}"#, "4", "error  minimum: 4 is below the minimum 5"),
    (
      #"{"maximum": 5.0, "exclusiveMaximum": true}"#, "5",
      "error  maximum: 5 is above the maximum 5.0, which is excluded"
    ),
    (#"{"multipleOf": 0.01}"#, "1.234", "error  multipleOf: 1.234 is not a multiple of 0.01"),
    (
      #"{"enum": ["a", 2, null]}"#, #""b""#,
      #"error  enum: "b" is none of the 3 documented values: "a", 2, null"#
    ),
    (#"{"minLength": 2}"#, #""😀""#, "error  minLength: the text has 1 characters, at least 2 are documented"),
    (#"{"pattern": "^a+$"}"#, #""b""#, #"error  pattern: "b" does not match the pattern '^a+$'"#),
    (#"{"format": "int32"}"#, "2147483648", "warning  format: 2147483648 does not fit int32"),
    (
      #"{"format": "date"}"#, #""31/01/2026""#,
      #"warning  format: "31/01/2026" is not a valid date: write it as 2026-01-31"#
    ),
    (
      #"{"additionalProperties": false}"#, #"{"a/b": 1}"#,
      "error /a~1b additionalProperties: the property 'a/b' is not documented, and additionalProperties is false"
    ),
    (
      #"{"anyOf": [{"type": "string"}, {"properties": {"a": {"type": "null"}}, "required": ["b", "c"]}]}"#,
      #"{"a": 1}"#,
      "error  anyOf: the value matches none of the 2 schemas of anyOf; the closest fails at '': "
        + "expected string, got object"
    ),
    (#"{"oneOf": [{}, {}]}"#, "1", "error  oneOf: the value matches 2 of the 2 schemas of oneOf, not one"),
    (
      #"{"uniqueItems": true}"#, "[1, 1.0]", "error  uniqueItems: items repeat, and uniqueItems is documented"
    ),
    (#"{"type": ["string", "null"]}"#, "1", "error  type: expected null or string, got integer"),
    (##"{"$ref": "#/nothing"}"##, "1", "warning  $ref: not checked further: '#/nothing' leads nowhere"),
    (
      #"{"$ref": "http://127.0.0.1/schema"}"#, "1",
      "warning  $ref: not checked further: 'http://127.0.0.1/schema' leads out of the file"
    ),
  ])
  func sayWhatIsWrong(_ schema: String, _ value: String, _ expected: String) throws {
    #expect(summary(try check(value, against: schema)) == [expected])
  }

  @Test func theSameFaultOfManyItemsIsOneViolation() throws {
    let schema =
      #"{"items": {"properties": {"price": {"type": "number"}, "tags": {"items": {"type": "string"}}}}}"#
    let items = (0..<100).map { $0 % 3 == 0 ? #"{"price": null}"# : #"{"price": 1}"# }
    let found = try check("[" + items.joined(separator: ",") + "]", against: schema)
    #expect(found.map(\.occurrences) == [34])
    #expect(found.map(\.instancePointer.description) == ["/0/price"])
    #expect(found.map(\.frequency) == ["in 34 of 100 items"])
    let nested = try check(#"[{"tags": [1, "a", 2]}, {"tags": [3]}, {}]"#, against: schema)
    #expect(nested.map(\.frequency) == ["in 3 of 4 items"])
    let all = try check(#"[{"price": "a"}, {"price": "b"}]"#, against: schema)
    #expect(all.map(\.frequency) == ["in all 2 items"])
    #expect(try check(#"[{"price": "a"}]"#, against: schema).map(\.frequency) == [nil])
  }

  @Test func faultsOfDifferentKindsStayApart() throws {
    let schema = #"{"items": {"type": "number"}}"#
    let found = try check(#"[null, "a", null, true, "b"]"#, against: schema)
    #expect(found.map(\.occurrences) == [2, 2, 1])
    #expect(found.map(\.severity) == [.warning, .error, .error])
  }

  @Test func aNullDoesNotDecideBetweenAlternatives() throws {
    let schema =
      #"{"oneOf": [{"properties": {"a": {"type": "string"}}, "required": ["a"]}, {"required": ["b"]}]}"#
    #expect(
      summary(try check(#"{"a": null}"#, against: schema)) == ["warning /a type: expected string, got null"])
    #expect(try check(#"{"a": null}"#, against: schema, .strict).count == 1)
  }
}
