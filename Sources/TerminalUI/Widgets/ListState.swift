/// Which row of a list is selected, and which rows are in sight.
package struct ListState: Hashable, Sendable {
  /// The selected row.
  package private(set) var selection = 0
  /// The first row in sight.
  package private(set) var offset = 0
  /// How many rows there are.
  package private(set) var count = 0

  /// Starts with an empty list.
  package init() {}

  /// Takes another number of rows over.
  package mutating func setCount(_ count: Int) {
    self.count = max(0, count)
    select(selection)
  }

  /// Selects a row, the nearest there is.
  package mutating func select(_ row: Int) { selection = min(max(0, row), max(0, count - 1)) }

  /// Handles the keys that move, and tells whether the key was one of them.
  ///
  /// `page` is the number of rows in sight.
  package mutating func handle(_ key: Key, page: Int) -> Bool {
    switch key {
    case .named(.up): select(selection - 1)
    case .named(.down): select(selection + 1)
    case .named(.pageUp): select(selection - max(1, page - 1))
    case .named(.pageDown): select(selection + max(1, page - 1))
    case .named(.home): select(0)
    case .named(.end): select(count - 1)
    default: return false
    }
    return true
  }

  /// The rows in sight when `page` rows fit: the selected one, with a line of context where there is room for it.
  package func visible(page: Int) -> Range<Int> {
    let page = max(1, page)
    let start = Viewport.firstRow(showing: selection..<selection + 1, of: count, height: page, from: offset)
    return start..<min(count, start + page)
  }

  /// Brings the selected row and as many of the rows behind it as fit into sight.
  package mutating func reveal(rowsBehind rows: Int, page: Int) {
    let last = min(count - 1, selection + max(0, rows))
    guard last >= offset + page - 1 else { return }
    offset = max(0, min(selection - 1, last - max(1, page) + 2))
  }

  /// Keeps the rows in sight where they are for the next key.
  package mutating func settle(page: Int) { offset = visible(page: page).lowerBound }
}
