import Runner
import Testing

struct QueryParameterTests {
  static func parameter(_ more: String) -> String {
    ConnectorFixture.definition(parameters: #"{"name": "q", "in": "query", \#(more)}"#)
  }

  @Test(arguments: [
    ("csv", "/items?q=a,b%20c"), ("ssv", "/items?q=a%20b%20c"), ("tsv", "/items?q=a%09b%20c"),
    ("pipes", "/items?q=a%7Cb%20c"), ("multi", "/items?q=a&q=b%20c"), ("unknown", "/items?q=a,b%20c"),
  ])
  func collectionFormat(_ format: String, _ expected: String) throws {
    let definition = QueryParameterTests.parameter(
      #""type": "array", "items": {"type": "string"}, "collectionFormat": "\#(format)""#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": "a,b c"]).target == expected)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": "a\nb c"]).target == expected)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": "a\r\nb c"]).target == expected)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": #"["a","b c"]"#]).target == expected)
  }

  @Test(arguments: [
    ("a/b", "a%2Fb"), ("a b", "a%20b"), ("ü", "%C3%BC"), ("-._~", "-._~"), ("a+b&c=d", "a%2Bb%26c%3Dd"),
    ("!*'()", "%21%2A%27%28%29"),
  ])
  func encodingOfText(_ value: String, _ expected: String) throws {
    let definition = QueryParameterTests.parameter(#""type": "string""#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": value]).target == "/items?q=" + expected)
  }

  @Test func doubleEncoding() throws {
    let definition = QueryParameterTests.parameter(#""type": "string", "x-ms-url-encoding": "double""#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": "a/b"]).target == "/items?q=a%252Fb")
  }

  @Test func anEncodedValueIsNoted() throws {
    let definition = QueryParameterTests.parameter(#""type": "string""#)
    let prepared = try ConnectorFixture.prepare(definition, inputs: ["q": "a%2Fb"])
    #expect(prepared.target == "/items?q=a%252Fb")
    #expect(prepared.notes.contains { $0.contains("encoded already") })
  }

  @Test(arguments: [
    ("integer", "9007199254740993"), ("integer", "-1"), ("number", "1.10"), ("number", "1e5"),
    ("boolean", "true"),
  ])
  func numbersKeepTheirSpelling(_ type: String, _ text: String) throws {
    let definition = QueryParameterTests.parameter(#""type": "\#(type)""#)
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": text]).target == "/items?q=" + text)
  }

  @Test(arguments: [
    ("integer", "1.5"), ("integer", "007"), ("integer", "x"), ("number", "1."), ("boolean", "yes"),
  ])
  func valuesOfAnotherTypeAreRefused(_ type: String, _ text: String) {
    let definition = QueryParameterTests.parameter(#""type": "\#(type)""#)
    #expect {
      try ConnectorFixture.prepare(definition, inputs: ["q": text])
    } throws: { error in
      guard let error = error as? RequestError else { return false }
      return error.message.contains("query parameter `q`") && error.message.contains(text)
    }
  }

  @Test func emptyOptionalValuesAreLeftOutEvenWithADefault() throws {
    let definition = QueryParameterTests.parameter(#""type": "string", "default": "d""#)
    #expect(try ConnectorFixture.prepare(definition).target == "/items?q=d")
    #expect(try ConnectorFixture.prepare(definition, inputs: ["q": ""]).target == "/items")
  }

  @Test func aMissingRequiredValueIsNamed() {
    let definition = QueryParameterTests.parameter(#""type": "string", "required": true"#)
    #expect(throws: RequestError.missingInput("q", place: "query parameter `q`")) {
      try ConnectorFixture.prepare(definition)
    }
  }

  @Test func namesOfODataStayReadable() throws {
    let definition = ConnectorFixture.definition(
      parameters: #"{"name": "$filter", "in": "query", "type": "string"}"#)
    #expect(
      try ConnectorFixture.prepare(definition, inputs: ["$filter": "a eq 'b'"]).target
        == "/items?$filter=a%20eq%20%27b%27")
  }

  @Test func precedenceOfValues() throws {
    let all =
      #""type": "string", "required": true, "x-ms-test-value": "t", "default": "d", "enum": ["e"], "x-example": "x""#
    let noTest = #""type": "string", "required": true, "default": "d", "enum": ["e"], "x-example": "x""#
    let choice = #""type": "string", "required": true, "enum": ["e"], "x-example": "x""#
    let example = #""type": "string", "required": true, "x-example": "x""#
    func target(_ more: String, _ inputs: InputValues = InputValues()) throws -> String {
      try ConnectorFixture.prepare(QueryParameterTests.parameter(more), inputs: inputs, usesExamples: true)
        .target
    }
    #expect(try target(all, ["q": "u"]) == "/items?q=u")
    #expect(try target(all) == "/items?q=t")
    #expect(try target(noTest) == "/items?q=d")
    #expect(try target(choice) == "/items?q=e")
    #expect(try target(example) == "/items?q=x")
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(QueryParameterTests.parameter(choice))
    }
  }

  @Test func internalParametersAreSentWithTheirDefault() throws {
    let definition = QueryParameterTests.parameter(
      #""type": "string", "x-ms-visibility": "internal", "default": "json""#)
    #expect(try ConnectorFixture.prepare(definition).target == "/items?q=json")
    #expect(try ConnectorFixture.form(definition).visibleFields.isEmpty)
  }

  @Test func unknownInputsAreRefusedWithASuggestion() {
    let definition = QueryParameterTests.parameter(#""type": "string""#)
    #expect {
      try ConnectorFixture.prepare(definition, inputs: ["Q": "x"])
    } throws: { ($0 as? RequestError)?.message == "Op has no input Q; did you mean q?" }
  }

  @Test func theOperationsParameterReplacesThePathItems() throws {
    let definition = """
      {"swagger": "2.0", "host": "api.contoso.com", "basePath": "/v1", "paths": {"/items": {
        "parameters": [{"name": "q", "in": "query", "type": "string", "default": "shared"},
                       {"$ref": "#/parameters/top"}],
        "get": {"operationId": "Op", "parameters": [
          {"name": "q", "in": "query", "type": "string", "default": "own"}], "responses": {}}}},
       "parameters": {"top": {"name": "top", "in": "query", "type": "integer", "default": 5}}}
      """
    #expect(try ConnectorFixture.prepare(definition).target == "/items?top=5&q=own")
  }

  @Test func parametersOfOneNameInTwoPlaces() throws {
    let definition = ConnectorFixture.definition(
      path: "/items/{id}",
      parameters: #"""
        {"name": "id", "in": "path", "type": "string", "required": true},
        {"name": "id", "in": "query", "type": "string"}
        """#)
    #expect(
      try ConnectorFixture.prepare(definition, inputs: ["path/id": "1", "query/id": "2"]).target
        == "/items/1?id=2")
  }
}
