import ConnectorModel
import JSONText
import SafeText
import TerminalUI

/// The difference that a fix would make, with Enter to make it.
struct FixPreviewLayer: Layer {
  private let change: ProposedChange
  private let needsReview: Bool
  private var scroll = ScrollState()
  /// How many bytes of each line lie left of the screen; nil while nobody has moved.
  private var offset: Int?

  init(_ change: ProposedChange, needsReview: Bool) {
    self.change = change
    self.needsReview = needsReview
  }

  var hint: String {
    needsReview
      ? "Flows may notice this, or it is a guess: Enter applies it, Esc goes back"
      : "Enter applies it, Esc goes back"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Enter", "Apply"), KeyHint("Esc", "Back"), KeyHint("PgDn", "More"),
      KeyHint("Right", "Long lines"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Preview of a fix",
      lines: [
        "Lines with - go, lines with + come; the others stand around them. Enter applies the change as one step of"
          + " undo, Esc goes back and changes nothing.",
        "Up, Down, PgUp, PgDn, Home and End scroll; Left and Right move along lines that are longer than the screen.",
      ])
  }

  /// Only what leaves the connector alone: the change was made for the connector as it is now.
  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .help, .palette, .suspend, .repaint, .mouse, .cancel, .quit, .quitWithCtrlQ, .cancelChord: nil
    default: "Enter applies the fix, Esc leaves it; then go on"
    }
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    let shift = max(8, context.room.columns / 2)
    let shown = FixPreviewLayer.offset(offset, change, columns: context.room.columns - 2)
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      context.request(.edit(change.edit))
      if let outcome = change.outcome { context.request(.say(StatusMessage(outcome, .success))) }
      return .closed
    case .named(.left): offset = max(0, shown - shift)
    case .named(.right): offset = min(longestLine, shown + shift)
    default:
      let isScrolling = scroll.handle(key, count: change.lines.count, page: context.room.rows - 2)
      return isScrolling ? .handled : .ignored
    }
    return .handled
  }

  private var longestLine: Int { max(0, (change.lines.lazy.map(\.bytes.count).max() ?? 0) - 8) }

  /// How many bytes are left out at the left: those before the first difference where a line is that long.
  private static func offset(_ chosen: Int?, _ change: ProposedChange, columns: Int) -> Int {
    if let chosen { return chosen }
    return change.firstDifference + 8 < columns ? 0 : change.firstDifference - columns / 2
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    let inner = canvas.bounds.inset(columns: 1, rows: 1)
    canvas.region(inner) { canvas in
      let offset = FixPreviewLayer.offset(offset, change, columns: canvas.size.columns)
      let visible = scroll.visible(count: change.lines.count, page: canvas.size.rows)
      for (row, line) in change.lines[visible].enumerated() {
        draw(line, at: row, from: offset, in: &canvas)
      }
      canvas.scrollMarks(visible, of: change.lines.count)
      canvas.placeCursor(column: 0, row: 0)
    }
  }

  private var title: String {
    let file = change.files.count == 1 ? "  " + change.files[0].standardName : ""
    return "\(change.title)  \(change.summary)\(file)"
  }

  private func draw(
    _ line: UnifiedDifference.Line, at row: Int, from offset: Int, in canvas: inout Canvas
  ) {
    let style = Style(line.mark.role)
    let sign = line.bytes.prefix(1)
    var rest = line.bytes.dropFirst().dropLast()
    if offset > 0, line.mark != .place, line.mark != .header {
      rest = rest.dropFirst(offset).drop { $0 & 0xC0 == 0x80 }
    }
    // A character takes four bytes at most, so that no more of a long line needs a look.
    let shown = SafeText.shown(bytes: rest.prefix(4 * canvas.size.columns))
    canvas.write(SafeText.shown(bytes: sign) + shown, column: 0, row: row, style: style)
  }
}

extension UnifiedDifference.Mark {
  /// How a line of a difference looks; its sign tells it without colour.
  var role: Role {
    switch self {
    case .header: .title
    case .place: .muted
    case .removed: .error
    case .added: .success
    case .same: .popup
    }
  }
}
