/// How the rows of an import's review are shared out.
struct ImportReviewRows {
  /// The rows that sum it up, above the list.
  let summary: Int
  /// The rows of the list.
  let list: Int
  /// The rows in which the selected row stands in full, below the list.
  let detail: Int

  /// Shares out the rows inside of the frame.
  init(in rows: Int) {
    summary = rows < 8 ? 0 : 1
    detail = rows < 3 ? 0 : rows < 8 ? 1 : min(4, max(2, rows / 4))
    list = max(1, rows - summary - detail)
  }
}
