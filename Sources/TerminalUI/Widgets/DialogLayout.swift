import SafeText

/// Where the parts of a dialog go on a screen of a size.
struct DialogLayout: Sendable {
  private static let widest = 70

  /// The box.
  let frame: Rect
  /// The lines of the message.
  let lines: [String]
  /// Where each button begins, from the corner of the box's inside.
  let buttons: [Position]
  /// How many lines of the message fit.
  let page: Int

  init(_ dialog: Dialog, in size: Size) {
    let width = min(size.columns, DialogLayout.widest)
    let room = max(1, width - 4)
    var buttons: [Position] = []
    var next = Position(column: 0, row: 0)
    for label in dialog.buttons {
      let columns = DialogLayout.text(of: label).columns
      if next.column > 0, next.column + columns > room { next = Position(column: 0, row: next.row + 1) }
      buttons.append(next)
      next.column += columns + 1
    }
    lines = SafeText.shown(dialog.message, multiline: true).wrapped(toColumns: room)
    let below = next.row + 1
    let gap = size.rows >= lines.count + below + 3 ? 1 : 0
    let rows = min(size.rows, lines.count + gap + below + 2)
    frame = Rect(size).centred(Size(columns: width, rows: rows))
    page = max(0, rows - 2 - gap - below)
    let first = max(0, rows - 2 - below)
    self.buttons = buttons.map { Position(column: $0.column, row: first + $0.row) }
  }

  /// A button as it is drawn.
  static func text(of label: String) -> String { "[ " + SafeText.shown(label) + " ]" }
}
