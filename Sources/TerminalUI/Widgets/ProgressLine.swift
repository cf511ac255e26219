import SafeText

/// A line that shows how much is done: a bar where the whole is known, then words.
package struct ProgressLine: Hashable, Sendable {
  /// The columns of the bar with its ends.
  private static let barWidth = 26

  /// How much is done.
  package var done: Int
  /// How much there is to do, nil when nobody knows.
  package var total: Int?
  /// What is being done.
  package var text: String

  /// Makes a line.
  package init(done: Int, total: Int?, text: String) {
    self.done = done
    self.total = total
    self.text = text
  }

  /// Draws the line on a row; on narrow screens the words alone.
  package func draw(in canvas: inout Canvas, row: Int, style: Style = .plain) {
    let width = canvas.size.columns
    let textWidth = text.columns
    guard let total, total > 0, width >= ProgressLine.barWidth + 1 + textWidth else {
      canvas.write(
        text.truncated(toColumns: width, ellipsis: canvas.glyphs.ellipsis), column: 0, row: row, style: style)
      return
    }
    let room = ProgressLine.barWidth - 2
    let share = Double(min(max(0, done), total)) / Double(total)
    let filled = Int(share * Double(room))
    let bar = String(repeating: "=", count: filled).padded(toColumns: room)
    canvas.write("[" + bar + "] " + text, column: 0, row: row, style: style)
  }
}
