import TerminalUI
import TestSupport
import Testing

@Suite struct CanvasTests {
  @Test func `text is cut at the edge and never leaves its region`() {
    let grid = screen(10, 2) { canvas in
      canvas.region(Rect(column: 2, row: 0, columns: 4, rows: 1)) { canvas in
        canvas.write("abcdefgh", column: 0, row: 0)
        canvas.write("below", column: 0, row: 1)
      }
    }
    #expect(grid.text() == "  abcd\n")
  }

  @Test func `a wide character that does not fit is left out whole`() {
    let grid = screen(5, 1) { $0.write("日本語", column: 0, row: 0) }
    #expect(grid.text() == "日本")
    #expect(grid[1, 0].isContinuation)
  }

  @Test func `overwriting half a wide character blanks the other half`() {
    let grid = screen(4, 1) { canvas in
      canvas.write("日本", column: 0, row: 0)
      canvas.write("x", column: 1, row: 0)
    }
    #expect(grid.text() == " x本")
    #expect(!grid[0, 0].isContinuation && !grid[1, 0].isContinuation)
  }

  @Test func `escape sequences from outside are drawn, not obeyed`() {
    let grid = screen(20, 1) { $0.write("a\u{1B}[2Jb", column: 0, row: 0) }
    #expect(grid.text() == "a\u{241B}[2Jb")
  }

  @Test func `ASCII terminals get ASCII only`() {
    let grid = screen(24, 3, glyphs: .ascii) { canvas in
      canvas.box(canvas.bounds, title: "Größe…")
      canvas.write("• naïve 日", column: 2, row: 1)
    }
    #expect(grid.text().utf8.allSatisfy { $0 < 0x80 })
    #expect(grid.text().hasPrefix("+ Gr??e~ -"))
  }

  @Test func `rules and boxes`() {
    let grid = screen(12, 3) { canvas in
      canvas.box(canvas.bounds, title: "Box")
      canvas.region(Rect(column: 1, row: 1, columns: 10, rows: 1)) { $0.rule(row: 0, title: "Mid") }
    }
    #expect(grid.text() == "┌ Box ─────┐\n│─ Mid ────│\n└──────────┘")
  }

  @Test func `text that begins left of the region shows its rest`() {
    let grid = screen(6, 3) { canvas in
      canvas.write("abcdef", column: -2, row: 0)
      canvas.write("日本語", column: -1, row: 1)
      canvas.write("x\u{301}yz", column: -1, row: 2)
    }
    #expect(grid.text() == "cdef\n 本語\nyz")
    expectSound(grid)
  }

  @Test func `writing says how many columns it took`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    var written = [canvas.write("abc", column: 0, row: 0), canvas.write("日本", column: 3, row: 0)]
    written.append(canvas.write("日本", column: 7, row: 0))
    written.append(canvas.write("abc", column: 0, row: 0, limit: 2))
    written.append(canvas.write("abc", column: 12, row: 0))
    written.append(canvas.write("abc", column: 0, row: 1))
    written.append(canvas.write("", column: 0, row: 0))
    #expect(written == [3, 4, 2, 2, 0, 0, 0])
  }

  @Test func `letters that terminals advance for one by one get cells of their own`() {
    let grid = screen(6, 1) { $0.write("क्षा!", column: 0, row: 0) }
    #expect(grid.row(0).map { $0.character.unicodeScalars.count } == [2, 1, 1, 1, 1, 1])
    #expect(grid[3, 0].character == "!")
  }

  @Test func `what ASCII cannot show keeps its columns`() {
    let grid = screen(9, 1, glyphs: .ascii) { $0.write("日本→é•x", column: 0, row: 0) }
    #expect(grid.text() == "? ? >?*x")
    expectSound(grid, isASCII: true)
  }

  @Test func `each cell has the style it was written in`() {
    let grid = screen(8, 2) { canvas in
      canvas.write("ab", column: 1, row: 0, style: Style(.error))
      canvas.fill(canvas.bounds.bottom(1).left(3), " ", style: Style(.selection))
    }
    let roles = (0..<2).map { row in (0..<4).map { grid[$0, row].style.role } }
    #expect(roles == [[.plain, .error, .error, .plain], [.selection, .selection, .selection, .plain]])
    #expect(grid[0, 1].style.attributes == .reverse)
  }

  @Test func `every role that matters without colour has an attribute`() {
    for role: Role in [.selection, .focusedField, .title, .activeTab, .error] {
      #expect(!Style(role).attributes.isEmpty, "\(role)")
    }
  }

  @Test func `the cursor stays in its region`() {
    let grid = screen(10, 4) { canvas in
      canvas.region(Rect(column: 2, row: 1, columns: 3, rows: 2)) { $0.placeCursor(column: 9, row: 9) }
    }
    #expect(grid.cursor == Position(column: 4, row: 2))
  }

  @Test(arguments: 1...100)
  func `random drawing leaves whole characters and touches nothing outside`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let glyphs: Glyphs = Bool.random(using: &generator) ? .unicode : .ascii
    let region = Rect(column: 5, row: 2, columns: 11, rows: 3)
    let grid = screen(20, 7, glyphs: glyphs) { canvas in
      canvas.fill(canvas.bounds, "#")
      canvas.region(region) { canvas in
        for _ in 0..<40 {
          let column = Int.random(in: -4...14, using: &generator)
          let row = Int.random(in: -1...4, using: &generator)
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: canvas.fill(Rect(column: column, row: row, columns: 4, rows: 2), "x")
          case 1: canvas.box(Rect(column: column, row: row, columns: 7, rows: 2), title: "日本語")
          case 2: canvas.rule(row: row, title: "क्षि 日")
          case 3: canvas.write("ab日c👩‍💻\u{301}d", column: column, row: row, limit: 7)
          default: canvas.write("日本語日本語क्ष", column: column, row: row)
          }
        }
      }
    }
    expectSound(grid, isASCII: glyphs.isASCII)
    for row in 0..<7 {
      for column in 0..<20 where !(5..<16).contains(column) || !(2..<5).contains(row) {
        #expect(grid[column, row].character == "#")
      }
    }
  }
}
