import TestSupport

/// The table of rules in the design notes, where the notes stand beside the checkout.
enum RuleBook {
  /// One row.
  struct Entry {
    let id: String
    /// `E`, `W`, `I`, `off`, or `E→W`.
    let severity: String
    let tab: String
    let isFixable: Bool
  }

  /// The rows in their order, empty when there are no notes.
  static let entries: [Entry] = {
    guard let root = Corpus.root else { return [] }
    let bytes = Corpus.bytes(of: root + "/../design/rules.md")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard cells.count >= 6, cells[0].hasPrefix("`"), cells[0].hasSuffix("`"), cells[1].count <= 3 else {
        return nil
      }
      return Entry(
        id: String(cells[0].dropFirst().dropLast()), severity: cells[1], tab: cells[2],
        isFixable: line.contains("**QF**"))
    }
  }()
}
