import ConnectorModel
import TerminalUI

/// A list of which any number of values may be marked; typing filters, Space marks, Enter takes them all.
struct CheckListLayer: Layer {
  let title: String
  private(set) var options: FilteredOptions
  private let none: String
  private let write: ModelField.Writer?
  private(set) var marked: Set<String>
  /// Values of the file that are no option; they stay as they are.
  private let order: [String]

  init(
    title: String, options: [FieldOption], selected: [String], none: String, write: ModelField.Writer?
  ) {
    let unknown = selected.filter { value in !options.contains { $0.value == value } }
    self.title = title
    let all = options + unknown.map { FieldOption($0, $0 + " (does not exist)") }
    self.options = FilteredOptions(all, selecting: all.firstIndex { selected.contains($0.value) })
    self.none = none
    self.write = write
    marked = Set(selected)
    order = selected
  }

  /// The marked values: those of the file in their order, then the others in the order of the list.
  private var values: [String] {
    let kept = order.filter { marked.contains($0) }
    return kept + options.all.map(\.value).filter { marked.contains($0) && !order.contains($0) }
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
      if let selected = options.selected { marked.formSymmetricDifference([selected.value]) }
    case .alt("a"):
      let all = Set(options.shown.map(\.value))
      marked = marked.isSuperset(of: all) ? marked.subtracting(all) : marked.union(all)
    default: return options.handle(key, rows: context.room.rows) ? .handled : .ignored
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool { command == .add }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let count = marked.isEmpty ? none : "\(marked.count) marked"
    let foot = options.filter.isEmpty ? count : "/" + options.filter + "  " + count
    options.draw(in: &canvas, title: title, narrowest: 30, foot: foot) { canvas, _, option in
      marked.contains(option.value) ? canvas.glyphs.check.on : canvas.glyphs.check.off
    }
  }
}
