import SafeText

/// Rows of text in columns.
enum TextTable {
  /// The lines; every column but the last is as wide as its widest cell.
  static func lines(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map { SafeText.shown($0) } }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = column + 1 < row.count ? widths[column] - cell.columns : 0
        return cell + String(repeating: " ", count: gap)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
