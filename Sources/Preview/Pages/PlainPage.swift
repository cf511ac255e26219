import SafeText

/// Writes a page as plain text of a width.
package enum PlainPage {
  /// The lines of a page, none wider than the width in columns (40 at least).
  package static func lines(of blocks: [PageBlock], width: Int) -> [String] {
    let width = Swift.max(CardDrawing.narrowest, width)
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .heading(let level, let title):
        let shown = wrap(title, width)
        if !lines.isEmpty { lines.append("") }
        lines += shown
        let mark: Character? = level == 1 ? "═" : level == 2 ? "─" : nil
        if let mark { lines.append(String(repeating: mark, count: shown.map(\.columns).max() ?? 0)) }
      case .text(let text): lines += wrap(text, width)
      case .term(let name, let value): lines += wrap(name + ": " + value, width, indent: 2)
      case .table(let head, let rows): lines += table(head, rows, width)
      }
    }
    return lines
  }

  /// A table as a list: the first cell, then the others below it, so that nothing is cut at any width.
  private static func table(_ head: [String], _ rows: [[String]], _ width: Int) -> [String] {
    rows.flatMap { row -> [String] in
      let isLabelled = head.contains("Required")
      let required = head.firstIndex(of: "Required").map { row[$0] == "yes" } ?? false
      let star = isLabelled ? required ? "* " : "  " : "  "
      var facts: [String] = []
      for (name, cell) in zip(head, row).dropFirst()
      where name != "Required" && name != "Description" && !cell.isEmpty {
        facts.append(cell)
      }
      var lines = wrap(star + (row.first ?? "") + " — " + facts.joined(separator: ", "), width, indent: 4)
      if let place = head.firstIndex(of: "Description"), !row[place].isEmpty {
        lines += wrap(row[place], width - 4).map { "    " + $0 }
      }
      return lines
    }
  }

  private static func wrap(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    let lead = text.prefix { $0 == " " }
    let paragraphs = text.dropFirst(lead.count).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var lines: [String] = []
    for paragraph in paragraphs {
      for line in SafeText.shown(paragraph).wrapped(toColumns: width - Swift.max(indent, lead.count)) {
        let blanks = lines.isEmpty ? String(lead) : String(repeating: " ", count: indent)
        let words = line.drop { $0 == " " }
        lines.append(words.isEmpty ? "" : blanks + words)
      }
    }
    return lines
  }
}
