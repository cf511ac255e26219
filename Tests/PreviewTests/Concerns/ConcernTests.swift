import ConnectorModel
import JSONText
import Testing

@testable import Preview

@Suite struct ConcernTests {
  private func kinds(_ definition: Definition) throws -> [ConcernKind] {
    try #require(definition.card).concerns.map(\.kind)
  }

  @Test func `a good card has none`() throws {
    let definition = try Definition(
      operation: """
        {"operationId": "Do", "summary": "Do it", "description": "It is done.", "parameters": [{"name": "a", "in": "query",
        "type": "string", "x-ms-summary": "A", "description": "An a."}], "responses": {"200": {"description": "OK",
        "schema": {"type": "object", "properties": {"b": {"type": "string", "x-ms-summary": "B"}}}}}}
        """)
    #expect(try kinds(definition) == [])
  }

  @Test func `what a maker would stumble over is said with its place and rule`() throws {
    let definition = try Definition(
      operation: """
        {"operationId": "Do", "x-ms-trigger": "batch", "parameters": [{"name": "a", "in": "query", "type": "string",
        "x-ms-summary": "Same"}, {"name": "b", "in": "query", "type": "string", "x-ms-summary": "Same",
        "description": "b"}, {"name": "c", "in": "query", "type": "string", "description": "c"},
        {"name": "d", "in": "query", "type": "string", "required": true, "x-ms-visibility": "internal"},
        {"name": "e", "in": "query", "type": "string", "x-ms-summary": "E", "description": "e",
        "x-ms-dynamic-values": {"operationId": "Nobody", "value-path": "v"}}],
        "responses": {"200": {"description": "OK", "schema": {"type": "object", "properties": {
        "body": {"type": "string"}, "x": {"type": "string", "x-ms-summary": "X"}, "y": {"type": "string",
        "x-ms-summary": "X"}}}}}}
        """, verb: "get")
    let card = try #require(definition.card)
    #expect(
      card.concerns.map(\.kind) == [
        .summaryMissing, .descriptionMissing, .hintMissing, .placeholderMissing, .labelMissing,
        .lookupMissing, .hiddenWithoutDefault, .labelShared, .tokenBody, .tokenUnnamed, .tokenShared,
      ])
    let shared = try #require(card.concerns.first { $0.kind == .labelShared })
    #expect(shared.pointer.description == "/paths/~1do/get/parameters/1")
    #expect(shared.message == "Two or more fields are called “Same”: makers cannot tell them apart.")
    #expect(card.concerns.first { $0.kind == .hiddenWithoutDefault }?.rule == "internal-required-no-default")
  }

  @Test func `an output that nobody can use is said`() throws {
    #expect(try kinds(Definition(answer: #"{"type": "object"}"#, more: ConcernTests.told)) == [.outputEmpty])
    let none = try Definition(
      operation: #"{"operationId": "Do", \#(ConcernTests.told) "responses": {"200": {"description": ""}}}"#)
    #expect(try kinds(none) == [.outputMissing])
    let gone = try Definition(
      operation: #"{"operationId": "Do", \#(ConcernTests.told) "responses": {"204": {"description": ""}}}"#)
    #expect(try kinds(gone) == [])
  }

  @Test func `nobody stumbles over an internal operation`() throws {
    let definition = try Definition(
      operation: #"{"operationId": "Do", "x-ms-visibility": "internal", "responses": {}}"#)
    #expect(try kinds(definition) == [])
  }

  private static let told = #""summary": "S", "description": "D","#
}
