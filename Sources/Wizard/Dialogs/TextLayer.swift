import ConnectorModel
import TerminalUI

/// The editor of a text of several lines, such as a description.
struct TextLayer: Layer {
  let title: String
  private let help: String
  private let limit: Int?
  /// Whether it is the text of a field, which Tab leaves as it leaves every field; elsewhere Tab sets in.
  private let isField: Bool
  /// Whether the text was refused before: left as it is, it is given up.
  private let wasRefused: Bool
  /// Whether Esc was pressed on a text that the file cannot take, and said so.
  private var isWarned = false
  private let take: @Sendable (String, inout AppContext) -> Void
  var editor: TextEditor

  init(title: String, text: String, field: ModelField) {
    self.title = title
    help = field.help
    limit = field.limit
    isField = true
    wasRefused = false
    let write = field.write
    take = { text, context in
      guard let write else { return }
      context.perform { connector throws(ConnectorEditError) in try write(.text(text), connector) }
    }
    editor = TextEditor(text)
    editor.move(toRow: .max, column: .max)
  }

  /// An editor whose text becomes a request; one that was refused comes back to be mended, and Esc gives it up as it is.
  init(
    title: String, text: String, wasRefused: Bool = false,
    request: @escaping @Sendable (String) -> AppRequest
  ) {
    self.title = title
    self.wasRefused = wasRefused
    help = wasRefused ? "Mend it, then Esc takes it over; Esc at once gives it up" : "Esc takes the text over"
    limit = nil
    isField = false
    take = { text, context in context.request(request(text)) }
    editor = TextEditor(text)
    editor.move(toRow: 0, column: .max)
  }

  /// The editor of a text that is imported; one that was imported before is given up by Esc at once.
  static func pasting(_ text: String = "") -> TextLayer {
    TextLayer(
      title: "Paste an API description, curl commands or requests", text: text, wasRefused: !text.isEmpty
    ) { text in
      text.allSatisfy(\.isWhitespace)
        ? .say(StatusMessage("no text was pasted")) : .convert(.pasted(text), variables: [:])
    }
  }

  var isTyping: Bool { true }

  /// Whether Tab goes on to the next field.
  var leavesByTab: Bool { isField }

  var hint: String { help }

  var keyBar: [KeyHint] {
    let givesUp = wasRefused && editor.version == 0
    return [
      KeyHint("Esc", givesUp ? "Give it up" : "Take over"), KeyHint("^_", "Undo"),
      KeyHint("Enter", "New line"),
    ]
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) || isField && key == .named(.tab) {
      takeOver(&context)
      if isField, context.hasRefused {
        guard isWarned else {
          isWarned = true
          context.say((context.status?.text ?? "") + "; Esc again drops the text", .error)
          return .handled
        }
        context.run(.copy(editor.text))
        context.say("the text was not taken; it is on the clipboard", .warning)
        return .closed
      }
      // Tab goes on from the field, as it does from one of a single line.
      if key == .named(.tab) { context.request(.press(key)) }
      return .closed
    }
    isWarned = false
    let width = TextLayer.columns(of: context.room)
    let page = max(1, context.room.rows - 2)
    switch key {
    case .named(.up): editor.moveByRow(-1, width: width)
    case .named(.down): editor.moveByRow(1, width: width)
    case .named(.pageUp): for _ in 1..<max(2, page) { editor.moveByRow(-1, width: width) }
    case .named(.pageDown): for _ in 1..<max(2, page) { editor.moveByRow(1, width: width) }
    case .named(.home): editor.moveToEdge(isEnd: false, width: width)
    case .named(.end): editor.moveToEdge(isEnd: true, width: width)
    default: return editor.handle(key, page: page) ? .handled : .ignored
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    editor.copies(on: command, &context)
  }

  /// How many columns the text has on a screen.
  private static func columns(of size: Size) -> Int { max(1, min(size.columns, 78) - 4) }

  func takeOver(_ context: inout AppContext) {
    guard !wasRefused || editor.version > 0 else { return }
    take(editor.text, &context)
  }

  var typedChanges: Int? { editor.version }

  var writesFiles: Bool { isField }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let rows = editor.wrappedRows(width: TextLayer.columns(of: canvas.size), atMost: canvas.size.rows)
    let frame = canvas.bounds.centred(
      Size(columns: min(canvas.size.columns, 78), rows: min(canvas.size.rows, max(8, rows + 4))))
    canvas.popup(frame, title: title, margin: 2) { editor.drawWrapped(in: &$0) }
    let count = "\(editor.text.count)" + (limit.map { "/\($0)" } ?? "")
    canvas.write(
      " \(count) ", column: frame.endColumn - count.count - 4, row: frame.endRow - 1, style: Style(.muted))
  }
}
