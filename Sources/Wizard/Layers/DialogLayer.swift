import ConnectorModel
import SafeText
import TerminalUI

/// A question or a message with buttons; Enter takes the focused one, Esc the last.
struct DialogLayer: Layer {
  /// One button.
  struct Button: Sendable {
    let label: String
    let requests: [AppRequest]

    init(_ label: String, _ requests: AppRequest...) {
      self.label = label
      self.requests = requests
    }
  }

  let title: String
  private let message: String
  private let buttons: [Button]
  private var focus = 0

  init(title: String, message: String, buttons: [Button], focus: Int = 0) {
    self.title = title
    self.message = message
    self.buttons = buttons
    self.focus = focus
  }

  var hint: String { "Left and Right choose, Enter takes it, Esc: \(buttons.last?.label ?? "close")" }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", buttons[focus].label), KeyHint("Esc", buttons.last?.label ?? "")]
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.left), .named(.backTab), .named(.up): focus = (focus + buttons.count - 1) % buttons.count
    case .named(.right), .named(.tab), .named(.down): focus = (focus + 1) % buttons.count
    case .named(.enter), .character(" "): return press(focus, &context)
    case .named(.escape): return press(buttons.count - 1, &context)
    case .character(let letter), .alt(let letter):
      let hot = buttons.firstIndex { $0.label.first?.lowercased() == letter.lowercased() }
      guard let hot else { return .handled }
      return press(hot, &context)
    default: return key == .function(10) ? .handled : .ignored
    }
    return .handled
  }

  /// Only what leaves the connector alone: the answers were made for the connector as it is now.
  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .suspend, .repaint, .mouse, .cancel, .quit, .quitWithCtrlQ, .cancelChord: nil
    default: "answer the question first"
    }
  }

  private func press(_ position: Int, _ context: inout AppContext) -> LayerOutcome {
    for request in buttons[position].requests { context.request(request) }
    return .closed
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let width = min(canvas.size.columns - 2, 70)
    let lines = message.wrapped(toColumns: max(10, width - 4))
    let height = min(canvas.size.rows, lines.count + 4)
    let frame = canvas.bounds.centred(Size(columns: width, rows: height))
    canvas.box(frame, title: title)
    let inner = Rect(
      column: frame.origin.column + 2, row: frame.origin.row + 1, columns: frame.size.columns - 4,
      rows: frame.size.rows - 2)
    canvas.region(inner) { canvas in
      for (row, line) in lines.prefix(max(0, canvas.size.rows - 1)).enumerated() {
        canvas.write(line, column: 0, row: row, style: Style(.popup))
      }
      var column = 0
      for (position, button) in buttons.enumerated() {
        let text = "[ " + button.label + " ]"
        let style = position == focus ? Style(.selection) : Style(.popup)
        if position == focus { canvas.placeCursor(column: column, row: canvas.size.rows - 1) }
        column += canvas.write(text, column: column, row: canvas.size.rows - 1, style: style) + 1
      }
    }
  }
}
