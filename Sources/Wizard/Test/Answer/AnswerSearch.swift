/// What is looked for in an answer, and where it was found.
struct AnswerSearch: Hashable, Sendable {
  /// The text; empty before anything was looked for.
  var text = ""
  /// The row of the answer in which it was found last.
  var row: Int?

  /// The next row that has the text, going round at the end; nil where none has it.
  func next(in rows: [String], after row: Int, backwards: Bool = false) -> Int? {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return nil }
    let found = rows.indices.filter { rows[$0].lowercased().contains(wanted) }
    return backwards
      ? found.last { $0 < row } ?? found.last : found.first { $0 > row } ?? found.first
  }
}
