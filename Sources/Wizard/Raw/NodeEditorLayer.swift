import ConnectorModel
import JSONText
import TerminalUI
import Validation

/// One value of a file as text, checked while it is typed; a value that is not there yet is made.
struct NodeEditorLayer: Layer {
  let place: Place
  let title: String
  private let node: NodeText?
  /// The text as it stands in the connector.
  private var taken: String
  private(set) var editor: TextEditor
  private var error: JSONSyntaxError?
  /// Whether Esc was pressed on a text that is not JSON, and said so.
  private var isWarned = false
  private var checkedVersion = 0
  /// The version of the text that the connector has.
  private var takenVersion = 0
  private var margin = TextMargin()

  /// Opens the value at a place, or a first text for one that is not there.
  init(_ workspace: Workspace, place: Place, title: String, initial: String = "{\n}") {
    self.place = place
    self.title = title
    node = workspace.connector.value(at: place).map { NodeText($0) }
    taken = node?.text ?? ""
    editor = TextEditor(node?.text ?? initial)
    editor.move(toRow: 0, column: 0)
    refresh(workspace)
  }

  var isTyping: Bool { true }

  mutating func hold(_ text: String) {
    editor.replaceAll(with: text)
    check()
  }

  var hint: String {
    if let error { return "E  line \(line(of: error) + 1): \(error.message)" }
    return margin.messages[editor.row] ?? "\(place)  line \(editor.row + 1), column \(editor.column + 1)"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Esc", "Take over"), KeyHint(.save, inText: true), KeyHint("^_", "Undo"),
      KeyHint("Alt-<", "Top"), KeyHint("Alt->", "End"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: title,
      lines: [
        "The value at \(place.pointer) of \(place.file.standardName) as JSON.",
        "Esc takes the text over as one undo step; an emptied text takes the value away.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if key == .named(.escape) {
      if let error, node != nil, !isWarned, !editor.text.allSatisfy(\.isWhitespace) {
        isWarned = true
        context.say(error.beforeKeeping(line: line(of: error) + 1), .error)
        return .handled
      }
      takeOver(&context)
      return .closed
    }
    isWarned = false
    guard editor.handle(key, page: context.room.rows - 1) else { return .ignored }
    editor.settle(height: context.room.rows - 1)
    if editor.version != checkedVersion { check() }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    editor.copies(on: command, &context)
  }

  var typedChanges: Int? { editor.version }

  var writesFiles: Bool { true }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace, let node, editor.version == 0 else { return }
    let lines = LineIndex(workspace.connector[place.file].bytes ?? [])
    margin = TextMargin(
      workspace.findings.at(place, orBelow: true), in: lines, from: node.firstLine)
  }

  private mutating func check() {
    checkedVersion = editor.version
    error = FileContent(Array(editor.text.utf8)).syntaxError
    margin = error.map { TextMargin(errorAt: line(of: $0)) } ?? TextMargin()
  }

  private var key: String { "text at " + place.description }

  private func line(of error: JSONSyntaxError) -> Int {
    LineIndex(Array(editor.text.utf8)).lineNumber(of: error.offset) - 1
  }

  mutating func takeOver(_ context: inout AppContext) {
    let text = editor.text
    if node != nil, editor.version > 0, let error {
      context.say("\(place.file.standardName) is not JSON: \(error.message)", .error)
    }
    defer { if text == taken { takenVersion = editor.version } }
    guard text != taken, editor.version > 0 || node != nil else { return }
    let title = "Edit \(self.title.lowercased()) as JSON"
    if text.allSatisfy(\.isWhitespace) {
      guard let connector = context.workspace?.connector else { return }
      taken = text
      context.perform(ConnectorEdit.remove(place, on: connector, title: title, coalescingKey: key))
      return
    }
    guard let node else { return add(text, title, &context) }
    taken = text
    context.perform(
      ConnectorEdit(title: title, coalescingKey: key, steps: [.text(place.file, node.file(with: text))]))
  }

  /// Makes the value where it is not there yet; a text that is not JSON has no place to be kept at.
  private mutating func add(_ text: String, _ title: String, _ context: inout AppContext) {
    guard let connector = context.workspace?.connector else { return }
    do throws(JSONSyntaxError) {
      let fragment = try JSONFragment(parsing: text)
      taken = text
      context.perform(
        ConnectorEdit.set(place, to: fragment, on: connector, title: title, coalescingKey: key))
    } catch {
      context.run(.copy(text))
      context.say("not JSON, so nothing was made: \(error.message); the text is on the clipboard", .error)
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.fill(canvas.bounds)
    let isSaved = editor.version == takenVersion && view.workspace?.session.isModified(place.file) != true
    canvas.rule(row: 0, title: title + "  " + place.description + (isSaved ? "" : " *"))
    canvas.region(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: canvas.size.rows - 1)) {
      editor.draw(in: &$0, showsNumbers: true, marks: margin.marks, isFocused: true)
    }
  }
}
