import JSONText
import Testing
import Validation

@Suite struct SwaggerExtrasTests {
  @Test func aNullIsAWarningUnlessStrict() throws {
    let schema = #"{"type": "object", "properties": {"price": {"type": "number"}}}"#
    let found = try check(#"{"price": null}"#, against: schema)
    #expect(summary(found) == ["warning /price type: expected number, got null"])
    #expect(found[0].schemaPointer.description == "/properties/price")
    #expect(try check(#"{"price": null}"#, against: schema, .strict).map(\.severity) == [.error])
  }

  @Test(arguments: ["x-nullable", "nullable"]) func aNullableValueMayBeNull(_ keyword: String) throws {
    #expect(try check("null", against: #"{"type": "string", "enum": ["a"], "\#(keyword)": true}"#).isEmpty)
    #expect(try !check("null", against: #"{"type": "string", "\#(keyword)": false}"#).isEmpty)
    #expect(try !check("1", against: #"{"type": "string", "\#(keyword)": true}"#).isEmpty)
    let beside =
      ##"{"schema": {"$ref": "#/definitions/A", "\##(keyword)": true}, "definitions": {"A": {"type": "object"}}}"##
    #expect(try check("null", against: beside).isEmpty)
  }

  @Test func theWordsOfThePlatformAreQuoted() throws {
    let schema = #"{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "object"}}}}"#
    #expect(
      try check("[]", against: schema).map(\.officialWording)
        == [#"Property "" type mismatch, Expected: "object", Actual: "array"."#])
    #expect(
      try check(#"{"a": [1]}"#, against: schema).map(\.officialWording)
        == [#"Property "a[0]" type mismatch, Expected: "object", Actual: "integer"."#])
  }

  @Test(arguments: ["text", "numeric", "", "file", "any"]) func anUnknownTypeIsAnything(_ type: String) throws
  {
    #expect(try check("[1]", against: #"{"type": "\#(type)"}"#).isEmpty)
  }

  @Test func readOnlyPropertiesAreExpected() throws {
    let schema = #"{"required": ["id"], "properties": {"id": {"type": "string", "readOnly": true}}}"#
    #expect(try check(#"{"id": "1"}"#, against: schema).isEmpty)
    #expect(
      summary(try check("{}", against: schema)) == ["error  required: the required property 'id' is missing"])
  }

  static let pets = ##"""
    {
      "schema": {"$ref": "#/definitions/Pet"},
      "definitions": {
        "Pet": {
          "type": "object", "discriminator": "petType", "required": ["petType"],
          "properties": {"petType": {"type": "string"}, "name": {"type": "string"}}
        },
        "Cat": {"allOf": [{"$ref": "#/definitions/Pet"}, {"required": ["lives"], "properties": {"lives": {"type": "integer"}}}]},
        "Dog": {"x-ms-discriminator-value": "Hound", "allOf": [{"$ref": "#/definitions/Pet"}, {"properties": {"size": {"type": "number"}}}]}
      }
    }
    """##

  @Test(arguments: [
    (#"{"petType": "Pet"}"#, []),
    (#"{"petType": "Cat", "lives": 9}"#, []),
    (#"{"petType": "Cat"}"#, ["error  required: the required property 'lives' is missing"]),
    (#"{"petType": "Cat", "lives": "9"}"#, ["error /lives type: expected integer, got string"]),
    (#"{"petType": "Hound", "size": 1}"#, []),
    (#"{"petType": "Hound", "size": "L"}"#, ["error /size type: expected number, got string"]),
    (#"{"petType": "Cat", "lives": 9, "name": 1}"#, ["error /name type: expected string, got integer"]),
    (
      #"{"petType": "Bird"}"#,
      [
        "error /petType discriminator: 'Bird' is not the name of a definition, and 'petType' says the kind of object"
      ]
    ),
    (
      "{}",
      [
        "error  required: the required property 'petType' is missing",
        "error  discriminator: the property 'petType' is missing, which says the kind of object",
      ]
    ),
  ])
  func theDiscriminatorNamesTheDefinition(_ value: String, _ expected: [String]) throws {
    #expect(summary(try check(value, against: SwaggerExtrasTests.pets)) == expected)
  }

  @Test func undocumentedPropertiesAreReportedOnRequest() throws {
    var options = SchemaCheckOptions.standard
    options.reportsUndocumented = true
    let schema = ##"""
      {"schema": {"allOf": [{"$ref": "#/definitions/A"}, {"properties": {"b": {"type": "array", "items": {"$ref": "#/definitions/A"}}}}]},
       "definitions": {"A": {"properties": {"a": {}}}}}
      """##
    let found = try check(#"{"a": 1, "b": [{"a": 1, "x": 2}, {"x": 3}], "c": 4}"#, against: schema, options)
    #expect(
      summary(found) == [
        "warning /b/0/x properties: the property 'x' is not documented",
        "warning /c properties: the property 'c' is not documented",
      ])
    #expect(found[0].occurrences == 2)
    #expect(try check(#"{"c": 1}"#, against: schema).isEmpty)
    #expect(try check(#"{"c": 1}"#, against: #"{"type": "object"}"#, options).isEmpty)
    #expect(
      try check(#"{"c": 1}"#, against: #"{"properties": {"a": {}}, "additionalProperties": {}}"#, options)
        .isEmpty)
    #expect(try check(#"{"petType": "Cat", "lives": 1}"#, against: SwaggerExtrasTests.pets, options).isEmpty)
    #expect(
      summary(
        try check(#"{"petType": "Cat", "lives": 1, "fur": 1}"#, against: SwaggerExtrasTests.pets, options))
        == ["warning /fur properties: the property 'fur' is not documented"])
  }
}
