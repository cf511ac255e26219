import SafeText

/// The text with its long lines cut into rows, as prose is read.
extension TextEditor {
  /// Longer lines are not cut, since each key would walk all of them; in bytes.
  private static let longestWrapped = 20_000

  private func wrapped(_ number: Int, _ width: Int) -> WrappedLine {
    WrappedLine(number == row ? line : TextLine(lines[number]), width: width)
  }

  private var isWrappable: Bool { lines.allSatisfy { $0.utf8.count <= TextEditor.longestWrapped } }

  /// How many rows show the whole text in a width, counted up to a number.
  package func wrappedRows(width: Int, atMost most: Int) -> Int {
    guard isWrappable else { return min(most, lines.count) }
    var count = 0
    for number in lines.indices where count < most { count += wrapped(number, width - 1).rows.count }
    return min(most, count)
  }

  /// Moves the cursor up or down by a row of the cut text.
  package mutating func moveByRow(_ step: Int, width: Int) {
    guard isWrappable else { return moveVertically(by: step) }
    let own = wrapped(row, width - 1)
    let column = own.column(of: self.column)
    let target = own.row(of: self.column) + step
    if own.rows.indices.contains(target) {
      move(toRow: row, column: own.position(row: target, column: column))
    } else if lines.indices.contains(row + step) {
      let next = wrapped(row + step, width - 1)
      move(toRow: row + step, column: next.position(row: step < 0 ? next.rows.count - 1 : 0, column: column))
    } else {
      move(toRow: row, column: step < 0 ? 0 : .max)
    }
  }

  /// Moves the cursor to the first or last place of its row of the cut text, from there to that of its line.
  package mutating func moveToEdge(isEnd: Bool, width: Int) {
    guard isWrappable else { return move(toRow: row, column: isEnd ? .max : 0) }
    let own = wrapped(row, width - 1)
    let current = own.row(of: column)
    let edge = isEnd ? own.position(row: current, column: .max) : own.rows[current].lowerBound
    move(toRow: row, column: edge != column ? edge : isEnd ? .max : 0)
  }

  /// Draws the rows around the cursor.
  package func drawWrapped(in canvas: inout Canvas, isFocused: Bool = true) {
    guard isWrappable else { return draw(in: &canvas, showsNumbers: false, isFocused: isFocused) }
    let width = max(1, canvas.size.columns - 1)
    let height = canvas.size.rows
    let own = wrapped(row, width)
    let cursorRow = own.row(of: column)
    // What stands before and behind the cursor's row, as far as it can be in sight.
    var above = own.rows[..<cursorRow].map { (row, $0) }
    var number = row - 1
    while number >= 0, above.count < height {
      above = wrapped(number, width).rows.map { (number, $0) } + above
      number -= 1
    }
    var below = own.rows[cursorRow...].map { (row, $0) }
    number = row + 1
    while number < lines.count, below.count < height {
      below += wrapped(number, width).rows.map { (number, $0) }
      number += 1
    }
    let shownAbove = min(above.count, max(height / 2, height - below.count))
    let shown = above.suffix(shownAbove) + below.prefix(max(0, height - shownAbove))
    for (place, part) in shown.enumerated() {
      let text = part.0 == row ? line : TextLine(lines[part.0])
      canvas.write(text.part(part.1), column: 0, row: place)
    }
    if isFocused { canvas.placeCursor(column: own.column(of: column), row: min(shownAbove, height - 1)) }
  }
}
