import ConnectorModel
import CorpusConnectors
import SafeText
import TestSupport
import Testing

@testable import Preview

@Suite struct CardDrawingTests {
  @Test func `a card is drawn as makers see it`() throws {
    let definition = try Definition(
      operation: """
        {"operationId": "CreateOrder", "summary": "Create an order", "description": "Makes one.", "parameters": [
        {"name": "kind", "in": "query", "type": "string", "required": true, "x-ms-summary": "Kind",
        "description": "What it is", "enum": ["a", "b"], "default": "b"}, {"name": "note", "in": "query",
        "type": "string", "x-ms-summary": "Note", "description": "Said to all", "x-ms-visibility": "advanced"},
        {"name": "v", "in": "header", "type": "string", "default": "2", "x-ms-visibility": "internal"}],
        "responses": {"200": {"description": "OK", "schema": {"type": "object", "properties": {"lines": {"type": "array",
        "x-ms-summary": "Lines", "items": {"type": "object", "properties": {"n": {"type": "integer",
        "x-ms-summary": "Number"}}}}}}}}}
        """)
    let lines = CardDrawing(try #require(definition.card), width: 60).lines.map(\.text)
    #expect(
      lines == [
        "┌─ ■ Orders ────────────────────────────────────── Action ─┐",
        "│ Create an order                                          │",
        "│ Makes one.                                               │",
        "├──────────────────────────────────────────────────────────┤",
        "│ Kind *                                                   │",
        "│ [ b                                                  ▾ ] │",
        "│   one of: a, b                                           │",
        "│   What it is                                             │",
        "│ ▾ Show advanced options (1)                              │",
        "│   Note                                                   │",
        "│   [ Said to all                                        ] │",
        "│ Hidden (1): v = 2                                        │",
        "└──────────────────────────────────────────────────────────┘",
        "",
        "Dynamic content (3)",
        "  array of ob…  Lines",
        "  object        Lines Item                            ↻ loop",
        "  integer       Lines Number                          ↻ loop",
      ])
  }

  @Test(arguments: [60, 80, 120]) func `the cards of real connectors fit their width, and lose no field`(
    width: Int
  ) {
    for path in Corpus.sample(every: 6, from: width / 20 - 1) {
      let connector = Connector(definitionAt: path)
      for card in OperationCard.all(of: connector) {
        let lines = CardDrawing(card, width: width).lines
        let wide = lines.first { $0.text.columns > width }
        #expect(wide == nil, "\(card.operation) of \(path): \(wide?.text ?? "")")
        let pointers = Set(lines.compactMap(\.pointer))
        let lost = card.visibleFields.first { !pointers.contains($0.pointer) }
        #expect(lost == nil, "\(card.operation) of \(path) loses \(lost?.name ?? "")")
        let control = lines.first { $0.text.unicodeScalars.contains { $0.value < 0x20 } }
        #expect(control == nil, "\(card.operation) of \(path)")
      }
    }
  }
}
