import ConnectorModel
import SafeText
import TerminalUI

/// A list of which any number of values may be marked; typing filters, Space marks, Enter takes them all.
struct CheckListLayer: Layer {
  let title: String
  private let options: [FieldOption]
  private let none: String
  private let write: ModelField.Writer?
  private(set) var marked: Set<String>
  /// Values of the file that are no option; they stay as they are.
  private let order: [String]
  private var filter = ""
  var list = ListState()

  init(
    title: String, options: [FieldOption], selected: [String], none: String, write: ModelField.Writer?
  ) {
    let unknown = selected.filter { value in !options.contains { $0.value == value } }
    self.title = title
    self.options = options + unknown.map { FieldOption($0, $0 + " (does not exist)") }
    self.none = none
    self.write = write
    marked = Set(selected)
    order = selected
    list.setCount(self.options.count)
    list.select(self.options.firstIndex { selected.contains($0.value) } ?? 0)
  }

  var shown: [FieldOption] {
    filter.isEmpty ? options : options.filter { $0.label.lowercased().contains(filter.lowercased()) }
  }

  /// The marked values: those of the file in their order, then the others in the order of the list.
  private var values: [String] {
    let kept = order.filter { marked.contains($0) }
    return kept + options.map(\.value).filter { marked.contains($0) && !order.contains($0) }
  }

  var isTyping: Bool { true }

  var hint: String { "Space marks, typing filters, Enter takes what is marked, Esc changes nothing" }

  var keyBar: [KeyHint] {
    [
      KeyHint("Space", "Mark"), KeyHint("Enter", "Take"), KeyHint("Alt-a", "All, none"),
      KeyHint("Esc", "Close"),
    ]
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      let input = FieldInput.list(values)
      if let write, values != order {
        context.perform { connector throws(ConnectorEditError) in try write(input, connector) }
      }
      return .closed
    case .character(" "), .control(" "):
      guard shown.indices.contains(list.selection) else { return .handled }
      marked.formSymmetricDifference([shown[list.selection].value])
    case .alt("a"):
      let all = Set(shown.map(\.value))
      marked = marked.isSuperset(of: all) ? marked.subtracting(all) : marked.union(all)
    case .character(let character): setFilter(filter + String(character))
    case .named(.backspace), .control("h"): setFilter(String(filter.dropLast()))
    case .control("u"): setFilter("")
    default: if !list.handle(key, page: min(options.count, context.room.rows - 3)) { return .ignored }
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool { command == .add }

  private mutating func setFilter(_ text: String) {
    filter = text
    list.setCount(shown.count)
    list.select(0)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let shown = shown
    let widest = options.map(\.label.columns).max() ?? 0
    let width = min(canvas.size.columns - 2, max(30, widest + 9, title.columns + 6))
    let frame = canvas.bounds.centred(
      Size(columns: width, rows: max(4, min(canvas.size.rows, options.count + 3))))
    canvas.popup(frame, title: title) { canvas in
      for (line, row) in list.visible(page: canvas.size.rows - 1).enumerated() {
        let isSelected = row == list.selection
        let box = marked.contains(shown[row].value) ? canvas.glyphs.check.on : canvas.glyphs.check.off
        let text = (isSelected ? ">" : " ") + box + " " + shown[row].label
        let style = isSelected ? Style(.selection) : Style(.popup)
        canvas.write(text.padded(toColumns: canvas.size.columns), column: 0, row: line, style: style)
        if isSelected { canvas.placeCursor(column: 0, row: line) }
      }
      let count = marked.isEmpty ? none : "\(marked.count) marked"
      let footer = filter.isEmpty ? count : "/" + filter + "  " + count
      canvas.write(footer, column: 0, row: canvas.size.rows - 1, style: Style(.muted))
    }
  }
}
