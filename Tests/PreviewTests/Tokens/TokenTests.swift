import ConnectorModel
import Testing

@testable import Preview

@Suite struct TokenTests {
  private func tokens(_ answer: String, more: String = "", definitions: String = "{}") throws -> [CardToken] {
    try #require(try Definition(answer: answer, definitions: definitions, more: more).card).tokens
  }

  @Test func `members are tokens, and those of lists make loops`() throws {
    let tokens = try tokens(
      """
      {"type": "object", "required": ["id"], "properties": {"name": {"type": "string", "x-ms-summary": "Name"},
      "id": {"type": "integer", "title": "Number"}, "secret": {"type": "string", "x-ms-visibility": "internal"},
      "lines": {"type": "array", "x-ms-summary": "Lines", "items": {"type": "object", "properties": {
      "price": {"type": "number", "x-ms-summary": "Price"}, "tags": {"type": "array", "items": {"type": "string"}}}}}}}
      """)
    #expect(
      tokens.map(\.path) == [
        "id", "name", "lines", "lines/*", "lines/*/price", "lines/*/tags", "lines/*/tags/*",
      ])
    #expect(tokens.map(\.loops) == [0, 0, 0, 1, 1, 1, 2])
    #expect(tokens.map(\.title).prefix(5) == ["Number", "Name", "Lines", "Lines Item", "Lines Price"])
  }

  @Test func `a batch trigger starts one flow for each item, which needs no loop`() throws {
    let tokens = try tokens(
      #"{"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}}"#,
      more: #""x-ms-trigger": "batch","#)
    #expect(tokens.first { $0.path == "*/id" }?.loops == 0)
  }

  @Test func `an answer without members is one token, and nothing has none`() throws {
    #expect(try tokens(#"{"type": "string"}"#).map(\.title) == ["body"])
    #expect(try tokens(#"{"type": "object"}"#).map(\.path) == [""])
    #expect(
      try #require(
        try Definition(operation: #"{"operationId": "Do", "responses": {"200": {"description": ""}}}"#).card
      )
      .tokens.isEmpty)
  }

  @Test func `a webhook offers what it is sent`() throws {
    let definition = try Definition(
      operation:
        #"{"operationId": "On", "x-ms-trigger": "single", "parameters": [{"name": "body", "in": "body", "schema": {"type": "object", "properties": {"url": {"type": "string", "x-ms-notification-url": true}}}}], "responses": {"201": {"description": ""}}}"#,
      beside:
        #""x-ms-notification-content": {"schema": {"type": "object", "properties": {"event": {"type": "string"}}}},"#
    )
    let card = try #require(definition.card)
    #expect(card.kind == .webhook && card.tokens.map(\.path) == ["event"])
    #expect(card.fields.map(\.isFilledByPlatform) == [true])
  }

  @Test func `a list of itself ends`() throws {
    let tokens = try tokens(
      ##"{"$ref": "#/definitions/T"}"##,
      definitions:
        ##"{"T": {"type": "object", "properties": {"sub": {"type": "array", "items": {"$ref": "#/definitions/T"}}}}}"##
    )
    #expect(tokens.map(\.path) == ["sub", "sub/*"])
    #expect(tokens.last?.isCut == true)
  }
}
