import SafeText

/// The last row of a screen: the keys that matter here, each with a word.
package struct KeyBar: Hashable, Sendable {
  /// How many keys are shown; more would be read by nobody.
  package static let most = 6

  /// One key with its word.
  package struct Hint: Hashable, Sendable {
    /// The key as it is shown, `^S`.
    package let key: String
    /// What it does, in a word or two.
    package let label: String

    /// Makes a hint.
    package init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }

    fileprivate var columns: Int { key.columns + (label.isEmpty ? 0 : 1 + label.columns) }
  }

  /// The keys, the most important first.
  package let hints: [Hint]

  /// Makes a bar.
  package init(_ hints: [Hint]) { self.hints = hints }

  /// Draws the keys that fit on a row; the last key, the way out, stays when others have to go.
  package func draw(in canvas: inout Canvas, row: Int) {
    let gap = canvas.size.columns < 60 ? 1 : 2
    var column = gap - 1
    for hint in shown(columns: canvas.size.columns, gap: gap) {
      column += canvas.write(hint.key, column: column, row: row, style: Style(.key))
      guard !hint.label.isEmpty else { continue }
      column += canvas.write(" " + hint.label, column: column, row: row, style: Style(.keyLabel)) + gap
    }
  }

  private func shown(columns: Int, gap: Int) -> [Hint] {
    var shown = Array(hints.prefix(KeyBar.most - 1))
    if hints.count >= KeyBar.most, let last = hints.last { shown.append(last) }
    while shown.count > 1, shown.reduce(gap - 1, { $0 + $1.columns + gap }) - gap > columns {
      shown.remove(at: shown.count - 2)
    }
    return shown
  }
}
