import SafeText

/// A row of tabs, of which one is open.
package struct TabBar: Hashable, Sendable {
  /// One tab.
  package struct Item: Hashable, Sendable {
    /// The title.
    package let title: String
    /// How many errors are behind it.
    package let errors: Int

    /// Makes a tab.
    package init(_ title: String, errors: Int = 0) {
      self.title = title
      self.errors = errors
    }
  }

  /// The tabs in order.
  package let items: [Item]
  /// The position of the open tab.
  package let selected: Int

  /// Makes a row of tabs.
  package init(_ items: [Item], selected: Int) {
    self.items = items
    self.selected = selected
  }

  /// Draws the tabs on a row from a column on, and tells how many columns they took.
  ///
  /// The open tab stands in brackets, errors are counted with `!`. Where the titles do not fit only the open tab
  /// has one.
  @discardableResult
  package func draw(in canvas: inout Canvas, column: Int, row: Int) -> Int {
    let fits = texts(allTitles: true).reduce(column) { $0 + $1.columns + 1 } <= canvas.size.columns
    var next = column
    for (position, text) in texts(allTitles: fits).enumerated() {
      let isOpen = position == selected
      next += canvas.write(text, column: next, row: row, style: Style(isOpen ? .activeTab : .tab)) + 1
    }
    return next - column
  }

  private func texts(allTitles: Bool) -> [String] {
    items.enumerated().map { position, item in
      let isOpen = position == selected
      let title = isOpen || allTitles ? "\(position + 1) \(item.title)" : "\(position + 1)"
      let badge = item.errors == 0 ? "" : isOpen || allTitles ? " \(item.errors)!" : "!"
      return isOpen ? "[" + title + badge + "]" : " " + title + badge + " "
    }
  }
}
