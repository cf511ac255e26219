import ConnectorModel
import TerminalUI

/// A drop-down: a list to choose one value from; typing filters, digits pick.
struct ChoiceLayer: Layer {
  let title: String
  private let write: ModelField.Writer?
  private let choose: (@Sendable (String) -> AppRequest)?
  private var options: FilteredOptions

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
    self.options = FilteredOptions(
      options, selecting: options.firstIndex { $0.value == selected })
    self.write = write
    self.choose = choose
  }

  /// What can be taken, and which row is selected.
  var rowTexts: [String] { options.shown.map(\.label) }
  var selection: Int { options.list.selection }

  var isTyping: Bool { true }

  var hint: String { "Type to filter, 1 to 9 or Enter take a value, Esc leaves everything as it is" }

  var keyBar: [KeyHint] { [KeyHint("Enter", "Take"), KeyHint("Esc", "Close")] }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter), .named(.tab): return take(options.list.selection, &context)
    case .character(let character):
      if options.filter.isEmpty, let digit = character.wholeNumberValue, (1...9).contains(digit),
        digit <= options.shown.count
      {
        return take(digit - 1, &context)
      }
    default: break
    }
    return options.handle(key, rows: context.room.rows) ? .handled : .ignored
  }

  private func take(_ row: Int, _ context: inout AppContext) -> LayerOutcome {
    guard options.shown.indices.contains(row) else { return .handled }
    let value = options.shown[row].value
    if let choose { context.request(choose(value)) }
    if let write {
      let done = context.perform { connector throws(ConnectorEditError) in try write(.text(value), connector)
      }
      if done, let focus = context.focus { context.request(.input("made", focus.description)) }
    }
    return .closed
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let filter = options.filter
    let foot =
      options.shown.isEmpty
      ? "no value contains \"\(filter)\"" : filter.isEmpty ? "type to filter" : "/" + filter
    options.draw(in: &canvas, title: title, narrowest: 24, foot: foot) { _, row, _ in
      row < 9 && filter.isEmpty ? String(row + 1) : " "
    }
  }
}
