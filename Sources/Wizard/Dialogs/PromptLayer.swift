import ConnectorModel
import SafeText
import TerminalUI

/// A one-line question whose answer makes an edit, or becomes a request.
struct PromptLayer: Layer {
  /// Makes the edit for an answer.
  typealias Maker = @Sendable (String, Connector) throws(ConnectorEditError) -> ConnectorEdit

  let title: String
  let help: String
  private let make: Maker?
  private let ask: (@Sendable (String) -> AppRequest)?
  private(set) var editor: LineEditor

  init(title: String, help: String, text: String = "", make: @escaping Maker) {
    self.title = title
    self.help = help
    self.make = make
    ask = nil
    editor = LineEditor(text, isProposal: true)
  }

  /// A question whose answer becomes a request.
  init(title: String, help: String, text: String = "", ask: @escaping @Sendable (String) -> AppRequest) {
    self.title = title
    self.help = help
    make = nil
    self.ask = ask
    editor = LineEditor(text, isProposal: true)
  }

  var isTyping: Bool { true }

  var hint: String { help }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Take it"), KeyHint("Esc", "Cancel")] }

  var helpTopic: HelpTopic { HelpTopic(title: title, lines: [help]) }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      guard !editor.isEmpty else { return .closed }
      let text = editor.text
      if let ask { context.request(ask(text)) }
      guard let make else { return .closed }
      let done = context.perform { connector throws(ConnectorEditError) in try make(text, connector) }
      if done, let focus = context.focus { context.request(.input("made", focus.description)) }
      return done ? .closed : .handled
    default: return editor.handle(key) ? .handled : .ignored
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let columns = min(canvas.size.columns, 70)
    let lines = help.wrapped(toColumns: columns - 4)
    let frame = canvas.bounds.centred(
      Size(columns: columns, rows: min(canvas.size.rows, 3 + lines.count)))
    canvas.popup(frame, title: title, margin: 2) { canvas in
      editor.draw(
        in: &canvas, column: 0, row: 0, width: canvas.size.columns, style: Style(.field), focused: true)
      for (row, line) in lines.enumerated() {
        canvas.write(line, column: 0, row: 1 + row, style: Style(.muted))
      }
    }
  }
}
