import TerminalUI
import Testing

@Suite struct CanvasTests {
  private func drawn(_ columns: Int, _ rows: Int, ascii: Bool = false, _ body: (inout Canvas) -> Void) -> Grid
  {
    var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: ascii ? .ascii : .unicode)
    body(&canvas)
    return canvas.grid
  }

  @Test func `text is cut at the edge and never leaves its region`() {
    let grid = drawn(10, 2) { canvas in
      canvas.region(Rect(column: 2, row: 0, columns: 4, rows: 1)) { canvas in
        canvas.write("abcdefgh", column: 0, row: 0)
        canvas.write("below", column: 0, row: 1)
      }
    }
    #expect(grid.text() == "  abcd\n")
  }

  @Test func `a wide character that does not fit is left out whole`() {
    let grid = drawn(5, 1) { $0.write("日本語", column: 0, row: 0) }
    #expect(grid.text() == "日本")
    #expect(grid[1, 0].isContinuation)
  }

  @Test func `overwriting half a wide character blanks the other half`() {
    let grid = drawn(4, 1) { canvas in
      canvas.write("日本", column: 0, row: 0)
      canvas.write("x", column: 1, row: 0)
    }
    #expect(grid.text() == " x本")
    #expect(!grid[0, 0].isContinuation && !grid[1, 0].isContinuation)
  }

  @Test func `escape sequences from outside are drawn, not obeyed`() {
    let grid = drawn(20, 1) { $0.write("a\u{1B}[2Jb", column: 0, row: 0) }
    #expect(grid.text() == "a\u{241B}[2Jb")
  }

  @Test func `ASCII terminals get ASCII only`() {
    let grid = drawn(24, 3, ascii: true) { canvas in
      canvas.box(canvas.bounds, title: "Größe…")
      canvas.write("• naïve 日", column: 2, row: 1)
    }
    #expect(grid.text().utf8.allSatisfy { $0 < 0x80 })
    #expect(grid.text().hasPrefix("+ Gr??e~ -"))
  }

  @Test func `rules and boxes`() {
    let grid = drawn(12, 3) { canvas in
      canvas.box(canvas.bounds, title: "Box")
      canvas.region(Rect(column: 1, row: 1, columns: 10, rows: 1)) { $0.rule(row: 0, title: "Mid") }
    }
    #expect(grid.text() == "┌ Box ─────┐\n│─ Mid ────│\n└──────────┘")
  }
}
