import ConnectorModel
import JSONText
import TerminalUI
import Validation

/// A file of the connector as text, with its findings in the margin; works on files that are not JSON, too.
struct RawEditorLayer: Layer {
  let file: ConnectorFile
  var editor: TextEditor
  private let usesCRLF: Bool
  private let hasMark: Bool
  /// What bytes that are not UTF-8 were taken for.
  private let foreignEncoding: String?
  /// Whether the text is wanted although nothing was typed, in the place of bytes that were no UTF-8.
  private var takesMended = false
  private var original: [UInt8]
  private var error: JSONSyntaxError?
  /// Whether Esc was pressed on a text that is not JSON, and said so.
  private var isWarned = false
  private var checkedVersion = -1
  /// The version of the text that the connector has.
  private var takenVersion = 0
  private var search: LineEditor?
  private var lastSearch = ""
  private var margin = TextMargin()

  init(_ workspace: Workspace, file: ConnectorFile, offset: Int) {
    self.file = file
    original = workspace.connector[file].bytes ?? []
    hasMark = original.starts(with: [0xEF, 0xBB, 0xBF])
    let raw = RawText(hasMark ? original.dropFirst(3) : original[...])
    let text = raw.text
    foreignEncoding = raw.foreignEncoding
    usesCRLF = RawEditorLayer.endsEveryLineWithReturn(text)
    editor = TextEditor(usesCRLF ? RawEditorLayer.withoutReturns(text) : text)
    let position = LineIndex(original).position(of: offset)
    // Places in files count scalars, the editor counts characters.
    let line = editor.lines.indices.contains(position.line - 1) ? editor.lines[position.line - 1] : ""
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(position.column - 1)))
    editor.move(toRow: position.line - 1, column: before.count)
    check()
    refresh(workspace)
  }

  /// Where the cursor stands, counted from zero; the column in characters.
  var cursor: (row: Int, column: Int) { (editor.row, editor.column) }

  var isTyping: Bool { true }

  var hint: String {
    if let error { return "E  \(error.message)  (line \(LineIndex(bytes).lineNumber(of: error.offset)))" }
    if let foreignEncoding, editor.version == 0 {
      return "Bytes that are not UTF-8 were taken as \(foreignEncoding); Esc takes the text over as UTF-8"
    }
    return margin.messages[editor.row]
      ?? "\(file.standardName)  line \(editor.row + 1), column \(editor.column + 1)"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Esc", "Take over"), KeyHint(.save, inText: true), KeyHint("F7", "Find"), KeyHint("^_", "Undo"),
      KeyHint("Alt-<", "Top"), KeyHint("Alt->", "End"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "The file as text",
      lines: [
        "Esc takes the text over as one undo step and closes; F2 saves, too.",
        "A text that is not JSON is kept, and the wizard works on the other file until it is mended.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if search != nil { return handleSearch(key, &context) }
    if key == .named(.escape), let error, editor.version > 0, !isWarned {
      isWarned = true
      let line = LineIndex(bytes).lineNumber(of: error.offset)
      context.say("\(file.standardName) is " + error.beforeKeeping(line: line), .error)
      return .handled
    }
    isWarned = false
    switch key {
    case .named(.escape):
      // Only here: whoever leaves the program has not asked for other bytes.
      takesMended = foreignEncoding != nil
      takeOver(&context)
      return .closed
    case .function(7), .alt("/"), .control("f"): search = LineEditor(lastSearch)
    case .alt("n"): if !editor.find(lastSearch) { context.say("\"\(lastSearch)\" is not there", .warning) }
    default:
      guard editor.handle(key, page: context.room.rows - 1) else { return .ignored }
      editor.settle(height: context.room.rows - 1)
      if editor.version != checkedVersion { check() }
    }
    return .handled
  }

  private mutating func handleSearch(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    guard var search else { return .ignored }
    switch key {
    case .named(.escape): self.search = nil
    case .named(.enter):
      lastSearch = search.text
      self.search = nil
      if !editor.find(lastSearch) { context.say("\"\(lastSearch)\" is not there", .warning) }
    default:
      guard search.handle(key) else { return .ignored }
      self.search = search
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .find else { return editor.copies(on: command, &context) }
    search = LineEditor(lastSearch)
    return true
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace, error == nil else { return }
    margin = TextMargin()
    // What is said of a broken text is out of date as soon as this one is whole.
    guard workspace.connector[file].syntaxError == nil else { return }
    let lines = LineIndex(workspace.connector[file].bytes ?? [])
    margin = TextMargin(workspace.findings.all.filter { $0.place.file == file }, in: lines)
  }

  mutating func check() {
    checkedVersion = editor.version
    error = FileContent(bytes).syntaxError
    guard let error else { return }
    margin = TextMargin(errorAt: LineIndex(bytes).lineNumber(of: error.offset) - 1)
  }

  private var bytes: [UInt8] {
    let text = usesCRLF ? editor.lines.joined(separator: "\r\n") : editor.text
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  var typedChanges: Int? { editor.version }

  var writesFiles: Bool { true }

  mutating func takeOver(_ context: inout AppContext) {
    let bytes = bytes
    takenVersion = editor.version
    if editor.version > 0, let error {
      context.say("\(file.standardName) is not JSON: \(error.message)", .error)
    }
    guard editor.version > 0 || takesMended, bytes != original else { return }
    original = bytes
    context.perform(
      ConnectorEdit(
        title: "Edit \(file.standardName) as text", coalescingKey: "text of \(file.standardName)",
        steps: [.text(file, bytes)]))
  }

  /// Files with both kinds of line end keep each as it is, the return at the end of its line.
  private static func endsEveryLineWithReturn(_ text: String) -> Bool {
    var previous: UInt8 = 0
    var ends = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        guard previous == 0x0D else { return false }
        ends += 1
      } else if previous == 0x0D {
        return false
      }
      previous = byte
    }
    return ends > 0 && previous != 0x0D
  }

  private static func withoutReturns(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x0D }, as: UTF8.self)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.fill(canvas.bounds)
    let isSaved = editor.version == takenVersion && view.workspace?.session.isModified(file) != true
    canvas.rule(row: 0, title: file.standardName + (isSaved ? "" : " *"))
    let rows = canvas.size.rows - (search == nil ? 1 : 2)
    canvas.region(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: rows)) {
      editor.draw(in: &$0, showsNumbers: true, marks: margin.marks, isFocused: search == nil)
    }
    guard let search else { return }
    canvas.write("Find: ", column: 0, row: canvas.size.rows - 1, style: Style(.key))
    search.draw(
      in: &canvas, column: 6, row: canvas.size.rows - 1, width: canvas.size.columns - 7, style: Style(.field),
      focused: true)
  }
}
