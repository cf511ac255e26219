import SafeText

/// A line of text cut into the rows that show all of it: at blanks where there are any, inside words that are too long.
struct WrappedLine: Hashable, Sendable {
  /// The characters of each row, by their places in the line; one empty row for an empty line.
  let rows: [Range<Int>]
  private let columns: [Int]

  /// Cuts a line; blanks at the end of a row may stand in the column behind `width`, as the cursor may.
  init(_ line: TextLine, width: Int) {
    let width = max(1, width)
    columns =
      line.isSimple
      ? [Int](repeating: 1, count: line.count) : line.text.map { SafeText.shown(String($0)).columns }
    var rows: [Range<Int>] = []
    var start = 0
    var lastBlank: Int?
    var used = 0
    for (position, character) in line.text.enumerated() {
      if used + columns[position] > width, position > start, character != " " {
        let end = lastBlank.map { $0 + 1 } ?? position
        rows.append(start..<end)
        start = end
        used = columns[start..<position].reduce(0, +)
        lastBlank = nil
      }
      if character == " " { lastBlank = position }
      used += columns[position]
    }
    rows.append(start..<columns.count)
    self.rows = rows
  }

  /// The row in which a cursor before a character stands.
  func row(of position: Int) -> Int {
    rows.lastIndex { $0.lowerBound <= position } ?? 0
  }

  /// How many columns lie before a character in its row.
  func column(of position: Int) -> Int {
    columns[rows[row(of: position)].lowerBound..<min(position, columns.count)].reduce(0, +)
  }

  /// The character at a column of a row, the last place of the row where it is shorter.
  func position(row: Int, column: Int) -> Int {
    var used = 0
    for position in rows[row] {
      if used + columns[position] > column { return position }
      used += columns[position]
    }
    // The place behind the last character of a row belongs to the next one.
    let isLast = row == rows.count - 1
    return isLast ? rows[row].upperBound : max(rows[row].lowerBound, rows[row].upperBound - 1)
  }
}
