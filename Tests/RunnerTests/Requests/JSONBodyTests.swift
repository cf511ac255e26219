import JSONText
import Runner
import Testing
import Transport

struct JSONBodyTests {
  static let schema = #"""
    {"type": "object", "required": ["name"], "properties": {
      "id": {"type": "string", "readOnly": true},
      "name": {"type": "string"},
      "count": {"type": "integer"},
      "price": {"type": "number"},
      "customer": {"$ref": "#/definitions/Customer"},
      "tags": {"type": "array", "items": {"type": "string"}},
      "lines": {"type": "array", "items": {"type": "object", "properties": {"sku": {"type": "string"}}}},
      "source": {"type": "string", "default": "conwiz", "x-ms-visibility": "internal"}}}
    """#

  static func definition(
    verb: String = "post", schema: String = schema, consumes: String? = nil, required: Bool = true,
    name: String = "body", more: String = ""
  ) -> String {
    ConnectorFixture.definition(
      verb: verb,
      parameters:
        #"{"name": "\#(name)", "in": "body", "required": \#(required), "schema": \#(schema)\#(more)}"#,
      root: #"""
        , "definitions": {"Customer": {"type": "object", "required": ["mail"], "properties": {
          "mail": {"type": "string"}, "vip": {"type": "boolean"}}}}
        """#,
      operation: consumes.map { #", "consumes": \#($0)"# } ?? "")
  }

  @Test func `a list without items is sent in a body`() throws {
    let part = try ConnectorFixture.prepare(
      JSONBodyTests.definition(),
      inputs: InputValues(["body/name": .text("pen"), "body/tags": .json([])]))
    #expect(part.bodyText == #"{"name":"pen","tags":[],"source":"conwiz"}"#)
    let whole = try ConnectorFixture.prepare(
      JSONBodyTests.definition(schema: #"{"type": "array", "items": {"type": "string"}}"#),
      inputs: InputValues(["body": .json([])]))
    #expect(whole.bodyText == "[]")
  }

  @Test func fieldsKeepTheOrderOfTheSchemaAndTheSpellingOfNumbers() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(),
      inputs: [
        "body/tags": "a,b", "body/price": "1.10", "body/count": "9007199254740993", "body/name": "pen",
        "body/customer/mail": "a@b.c", "body/customer/vip": "TRUE", "body/lines": #"[{"sku":"x"}]"#,
      ])
    #expect(
      prepared.bodyText == #"{"name":"pen","count":9007199254740993,"price":1.10,"#
        + #""customer":{"mail":"a@b.c","vip":true},"tags":["a","b"],"lines":[{"sku":"x"}],"source":"conwiz"}"#
    )
    #expect(prepared.header("Content-Type") == "application/json")
  }

  @Test func optionalObjectsAreLeftOutUntilSomethingOfThemIsGiven() throws {
    let prepared = try ConnectorFixture.prepare(JSONBodyTests.definition(), inputs: ["body/name": "pen"])
    #expect(prepared.bodyText == #"{"name":"pen","source":"conwiz"}"#)
    #expect(throws: RequestError.missingInput("body/customer/mail", place: "`body/customer/mail`")) {
      try ConnectorFixture.prepare(
        JSONBodyTests.definition(), inputs: ["body/name": "pen", "body/customer/vip": "true"])
    }
  }

  @Test func aPartOfTheBodyMayBeGivenAsJSON() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(), inputs: ["body/name": "pen", "body/customer": #"{"mail": "x"}"#])
    #expect(prepared.bodyText == #"{"name":"pen","customer":{"mail":"x"},"source":"conwiz"}"#)
  }

  @Test func theWholeBodyIsSentAsItIsWritten() throws {
    let text = #"{ "b": 1.0, "a": 2 }"#
    #expect(try ConnectorFixture.prepare(JSONBodyTests.definition(), inputs: ["body": text]).bodyText == text)
    #expect(throws: RequestError.self) {
      try ConnectorFixture.prepare(JSONBodyTests.definition(), inputs: ["body": "{oops"])
    }
    #expect(throws: RequestError.conflictingBody(part: "body/name")) {
      try ConnectorFixture.prepare(JSONBodyTests.definition(), inputs: ["body": text, "body/name": "x"])
    }
  }

  @Test func aMissingRequiredLeafIsNamed() {
    #expect(throws: RequestError.missingInput("body/name", place: "`body/name`")) {
      try ConnectorFixture.prepare(JSONBodyTests.definition())
    }
  }

  @Test func theBodyMayBeCalledByItsParametersName() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(name: "request"), inputs: ["request/name": "pen"])
    #expect(prepared.bodyText == #"{"name":"pen","source":"conwiz"}"#)
  }

  @Test func theTestValueOfTheBodyParameterIsUsed() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(more: #", "x-ms-test-value": {"name": "test"}"#))
    #expect(prepared.bodyText == #"{"name":"test"}"#)
  }

  @Test(arguments: [
    (#"["application/json-patch+json", "application/json"]"#, "application/json"),
    (#"["application/vnd.api+json"]"#, "application/vnd.api+json"),
    (#"["application/*+json"]"#, "application/json"), ("[]", "application/json"),
    (#"["text/xml", "text/json"]"#, "text/json"),
  ])
  func theTypeIsChosenAmongWhatIsConsumed(_ consumes: String, _ expected: String) throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(consumes: consumes), inputs: ["body/name": "pen"])
    #expect(prepared.header("Content-Type") == expected)
  }

  @Test(arguments: ["get", "delete", "patch", "put"])
  func anyVerbMayHaveABody(_ verb: String) throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(verb: verb), inputs: ["body/name": "pen"])
    #expect(prepared.request.method == verb.uppercased())
    #expect(prepared.bodyText != nil)
  }

  @Test func anOptionalBodyWithoutValuesIsNotSent() throws {
    let prepared = try ConnectorFixture.prepare(
      JSONBodyTests.definition(
        schema: #"{"type": "object", "properties": {"a": {"type": "string"}}}"#, required: false))
    #expect(prepared.request.body == .none)
    #expect(prepared.header("Content-Type") == nil)
  }

  @Test func arraysAndScalarsAtTheRoot() throws {
    let array = JSONBodyTests.definition(schema: #"{"type": "array", "items": {"type": "integer"}}"#)
    #expect(try ConnectorFixture.prepare(array, inputs: ["body": "1,2"]).bodyText == "[1,2]")
    let text = JSONBodyTests.definition(schema: #"{"type": "string"}"#)
    #expect(try ConnectorFixture.prepare(text, inputs: ["body": "a\"b"]).bodyText == #""a\"b""#)
    let free = JSONBodyTests.definition(schema: "{}")
    #expect(try ConnectorFixture.prepare(free, inputs: ["body": "[1]"]).bodyText == "[1]")
  }

  @Test func aSchemaThatContainsItselfEndsInAJSONField() throws {
    let definition = ConnectorFixture.definition(
      verb: "post",
      parameters: ##"{"name": "body", "in": "body", "schema": {"$ref": "#/definitions/Node"}}"##,
      root: ##"""
        , "definitions": {"Node": {"type": "object", "properties": {
          "name": {"type": "string"}, "child": {"$ref": "#/definitions/Node"}}}}
        """##)
    let form = try ConnectorFixture.form(definition)
    #expect(form.fields.map(\.name) == ["body/name", "body/child"])
    #expect(form["body/child"]?.kind == .json)
  }
}
