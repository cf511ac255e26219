import ConnectorModel
import SafeText
import TerminalUI

/// A drop-down: a list to choose one value from; typing filters, digits pick.
struct ChoiceLayer: Layer {
  let title: String
  private let options: [FieldOption]
  private let write: ModelField.Writer?
  private let choose: (@Sendable (String) -> AppRequest)?
  private var filter = ""
  private var list = ListState()

  init(title: String, options: [FieldOption], selected: String, write: ModelField.Writer?) {
    self.init(title: title, options: options, selected: selected, write: write, choose: nil)
  }

  /// A list whose chosen value becomes a request.
  init(
    title: String, options: [FieldOption], selected: String = "",
    choose: @escaping @Sendable (String) -> AppRequest
  ) {
    self.init(title: title, options: options, selected: selected, write: nil, choose: choose)
  }

  private init(
    title: String, options: [FieldOption], selected: String, write: ModelField.Writer?,
    choose: (@Sendable (String) -> AppRequest)?
  ) {
    self.title = title
    self.options = options
    self.write = write
    self.choose = choose
    list.setCount(options.count)
    list.select(options.firstIndex { $0.value == selected } ?? 0)
  }

  private var shown: [FieldOption] {
    filter.isEmpty ? options : options.filter { $0.label.lowercased().contains(filter.lowercased()) }
  }

  /// What can be taken, and which row is selected.
  var rowTexts: [String] { shown.map(\.label) }
  var selection: Int { list.selection }

  var isTyping: Bool { true }

  var hint: String { "Type to filter, 1 to 9 or Enter take a value, Esc leaves everything as it is" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Take"), KeyHint("Esc", "Close")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter), .named(.tab): return take(list.selection, &context)
    case .character(let character):
      if filter.isEmpty, let digit = character.wholeNumberValue, (1...9).contains(digit), digit <= shown.count
      {
        return take(digit - 1, &context)
      }
      setFilter(filter + String(character))
    case .named(.backspace), .control("h"): setFilter(String(filter.dropLast()))
    case .control("u"): setFilter("")
    default: if !list.handle(key, page: min(options.count, context.room.rows - 3)) { return .ignored }
    }
    return .handled
  }

  private mutating func setFilter(_ text: String) {
    filter = text
    list.setCount(shown.count)
    list.select(0)
  }

  private func take(_ row: Int, _ context: inout AppContext) -> LayerOutcome {
    guard shown.indices.contains(row) else { return .handled }
    let value = shown[row].value
    if let choose { context.request(choose(value)) }
    if let write {
      let done = context.perform { connector throws(ConnectorEditError) in try write(.text(value), connector)
      }
      if done, let focus = context.focus { context.request(.input("made", focus.description)) }
    }
    return .closed
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let shown = shown
    let width = min(
      canvas.size.columns - 2, max(24, (options.map(\.label.columns).max() ?? 0) + 8, title.columns + 6))
    let height = min(canvas.size.rows, options.count + 3)
    let frame = canvas.bounds.centred(Size(columns: width, rows: max(4, height)))
    canvas.popup(frame, title: title) { canvas in
      let room = canvas.size.rows - 1
      for (line, row) in list.visible(page: room).enumerated() {
        let isSelected = row == list.selection
        let number = row < 9 && filter.isEmpty ? String(row + 1) : " "
        let text = (isSelected ? ">" : " ") + number + " " + shown[row].label
        let style = isSelected ? Style(.selection) : Style(.popup)
        canvas.write(text.padded(toColumns: canvas.size.columns), column: 0, row: line, style: style)
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      let footer =
        shown.isEmpty ? "no value contains \"\(filter)\"" : filter.isEmpty ? "type to filter" : "/" + filter
      canvas.write(footer, column: 0, row: canvas.size.rows - 1, style: Style(.muted))
    }
  }
}
