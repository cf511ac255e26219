import TerminalUI
import TestSupport
import Testing

@Suite struct DropDownTests {
  private func types() -> DropDown {
    DropDown(
      title: "Type",
      items: [
        .init("No authentication"), .init("API key"), .init("Basic"),
        .init("OAuth 2.0", detail: "needs a redirect URL"),
        .init("Windows", disabledReason: "needs a gateway"),
      ], selected: 3)
  }

  @Test func `digits pick, enter takes the selection`() {
    var list = types()
    #expect(list.handle(.named(.enter), page: 5) == .chose(3))
    #expect(list.handle("2", page: 5) == .chose(1))
    #expect(list.handle(.named(.up), page: 5) == .handled)
    #expect(list.handle(.named(.tab), page: 5) == .chose(2))
    #expect(list.handle(.named(.escape), page: 5) == .closed)
    #expect(list.handle(.function(5), page: 5) == nil)
  }

  @Test func `what cannot be chosen says why`() {
    var list = types()
    #expect(list.handle("5", page: 5) == .refused("needs a gateway"))
  }

  @Test func `typing filters, escape clears the filter first`() {
    var list = types()
    #expect(list.handle("A", page: 5) == .handled)
    #expect(list.handle("u", page: 5) == .handled)
    #expect(list.handle("2", page: 5) == .handled)
    #expect(list.filter == "Au2")
    #expect(list.handle(.named(.backspace), page: 5) == .handled)
    #expect(list.handle(.named(.down), page: 5) == .handled)
    #expect(list.handle(.named(.enter), page: 5) == .chose(3))
    #expect(list.handle("x", page: 5) == .handled)
    #expect(list.handle(.named(.enter), page: 5) == .handled)
    #expect(list.handle(.named(.escape), page: 5) == .handled)
    #expect(list.filter.isEmpty)
  }

  @Test func `the box opens below its field`() {
    expectScreen(
      screen(60, 10) { types().draw(in: &$0, under: Position(column: 15, row: 0)) },
      """

                     ┌ Type ───────────────────────────────┐
                     │ 1 No authentication                 │
                     │ 2 API key                           │
                     │ 3 Basic                             │
                     │‸>4 OAuth 2.0   needs a redirect URL  │
                     │ 5 Windows        (needs a gateway)  │
                     │ type to filter                      │
                     └─────────────────────────────────────┘
      """)
  }

  @Test func `the box opens above where there is more room, and scrolls`() {
    let list = DropDown(
      title: "Colour", items: (1...20).map { .init("colour \($0)") }, selected: 11)
    expectScreen(
      screen(40, 9, glyphs: .ascii) { list.draw(in: &$0, under: Position(column: 30, row: 7)) },
      """
                      + Colour --------------+
                      | 9 colour 9          ^|
                      |   colour 10          |
                      |   colour 11          |
                      |‸>  colour 12         v|
                      | type to filter       |
                      +----------------------+
      """)
  }

  @Test(arguments: 1...60)
  func `random keys at random sizes leave a sound screen`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var list = DropDown(
      title: "日本",
      items: (1...12).map { .init("値 \($0) \u{202E}", detail: "詳細", disabledReason: $0 == 3 ? "no" : nil) })
    for _ in 0..<40 {
      let size = RandomKeys.size(using: &generator)
      _ = list.handle(RandomKeys.next(using: &generator), page: size.rows)
      let anchor = Position(
        column: Int.random(in: -2...130, using: &generator), row: Int.random(in: -2...60, using: &generator))
      let isAnchored = Bool.random(using: &generator)
      expectSound(screen(size.columns, size.rows) { list.draw(in: &$0, under: isAnchored ? anchor : nil) })
    }
  }
}
