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
    for hint in fitting(heldFoot?.keys ?? top.keyBar) {
      column += canvas.write(hint.key, column: column, row: last, style: Style(.key))
      column += canvas.write(" " + hint.label, column: column, row: last, style: Style(.keyLabel, [])) + 2
    }
  }

  /// The first six keys that fit; where Esc comes last the others before it go.
  private func fitting(_ hints: [KeyHint]) -> [KeyHint] {
    var hints = hints
    func isTooLong(_ hints: [KeyHint]) -> Bool {
      let columns = hints.reduce(-1) { $0 + $1.key.columns + 1 + $1.label.columns + 2 }
      return hints.count > 6 || columns > size.columns - 1
    }
    while isTooLong(hints), !hints.isEmpty {
      let isWayOut = hints.count > 1 && hints.last?.key == "Esc"
      hints.remove(at: hints.count - (isWayOut ? 2 : 1))
    }
    return hints
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
