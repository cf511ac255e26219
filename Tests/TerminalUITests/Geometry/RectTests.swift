import TerminalUI
import Testing

@Suite struct RectTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 6)

  @Test func `parts keep their corner`() {
    #expect(rect.top(2) == Rect(column: 2, row: 3, columns: 10, rows: 2))
    #expect(rect.bottom(2) == Rect(column: 2, row: 7, columns: 10, rows: 2))
    #expect(rect.left(4) == Rect(column: 2, row: 3, columns: 4, rows: 6))
    #expect(rect.right(4) == Rect(column: 8, row: 3, columns: 4, rows: 6))
    #expect(rect.inset() == Rect(column: 3, row: 4, columns: 8, rows: 4))
  }

  @Test func `a part and what remains make the whole`() {
    for rows in -1...8 {
      #expect(rect.top(rows).size.rows + rect.droppingTop(rows).size.rows == 6)
      #expect(rect.bottom(rows).size.rows + rect.droppingBottom(rows).size.rows == 6)
    }
    for columns in -1...12 {
      #expect(rect.left(columns).size.columns + rect.droppingLeft(columns).size.columns == 10)
    }
  }

  @Test func `parts never become larger or negative`() {
    #expect(rect.top(99) == rect)
    #expect(rect.top(-1).size.rows == 0)
    #expect(Rect(Size(columns: 1, rows: 1)).inset().size == Size(columns: 1, rows: 0))
    #expect(Size(columns: -1, rows: -2) == Size(columns: 0, rows: 0))
  }

  @Test func `the middle is clamped`() {
    #expect(
      rect.centred(Size(columns: 4, rows: 2)) == Rect(column: 5, row: 5, columns: 4, rows: 2))
    #expect(rect.centred(Size(columns: 99, rows: 99)) == rect)
  }

  @Test func `rectangles that do not meet have nothing in common`() {
    let other = Rect(column: 20, row: 3, columns: 4, rows: 4)
    #expect(rect.intersection(other).size.columns == 0)
    #expect(
      rect.intersection(Rect(column: 0, row: 0, columns: 4, rows: 4))
        == Rect(column: 2, row: 3, columns: 2, rows: 1))
  }
}
