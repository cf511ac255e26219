import SafeText
import TerminalUI

extension AppState {
  /// What happened, in as many rows as it takes and there are; else a hint, which is cut.
  func messageLines(in frame: ScreenFrame) -> [String] {
    guard frame.messageRows > 0 else { return [] }
    guard let status else { return [heldFoot?.hint ?? top.hint] }
    let lines = status.text.wrapped(toColumns: size.columns - 2)
    guard lines.count > frame.messageRows else { return lines }
    let whole = frame.messageRows - 1
    return lines.prefix(whole) + [lines.dropFirst(whole).joined(separator: " ")]
  }

  /// Draws the rows of the message, and below them the keys that matter here.
  func drawFoot(_ message: [String], in canvas: inout Canvas) {
    let last = canvas.size.rows - 1
    for (number, line) in message.enumerated() {
      let row = last - message.count + number
      if message.count > 1 {
        canvas.fill(
          Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1), " ", style: Style(.plain))
      }
      let shown = line.truncated(toColumns: canvas.size.columns - 2, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(shown, column: 1, row: row, style: Style(messageRole))
    }
    var column = 1
    for hint in (heldFoot?.keys ?? top.keyBar).prefix(6) {
      let width = hint.key.columns + 1 + hint.label.columns
      guard column + width < canvas.size.columns else { break }
      column += canvas.write(hint.key, column: column, row: last, style: Style(.key))
      column += canvas.write(" " + hint.label, column: column, row: last, style: Style(.keyLabel, [])) + 2
    }
  }

  private var messageRole: Role {
    guard let status else { return .plain }
    return switch status.tone {
    case .error: .error
    case .warning: .warning
    case .success: .success
    default: .muted
    }
  }
}
