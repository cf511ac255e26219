import ConnectorModel
import JSONText
import Publishing
import SafeText
import TerminalUI

/// What an update would change of the registered connector: a list, and both values of the selected difference.
struct CompareLayer: Layer {
  private let differences: [ConnectorDifference]
  private let id: String
  private var list = ListState()
  private var scroll = ScrollState()

  init(_ differences: [ConnectorDifference], id: String) {
    self.differences = differences
    self.id = id
    list.setCount(differences.count)
  }

  var hint: String {
    differences.isEmpty
      ? "Esc closes"
      : "+ is what an update adds, - what it takes away, ~ what it changes; Enter goes to the place"
  }

  var keyBar: [KeyHint] {
    guard !differences.isEmpty else { return [KeyHint("Esc", "Close")] }
    return [
      KeyHint("Enter", "Go there"), KeyHint("y", "Copy all"), KeyHint("PgDn", "Scroll the values"),
      KeyHint("Esc", "Close"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "Compare",
      lines: [
        "The connector as it is registered against the files as they are here, by meaning: the order of members, the"
          + " spelling of numbers, line ends, and what the service adds by itself make no difference.",
        "A plus sign is what an update would add, a minus sign what it would take away, a tilde what it would change.",
      ])
  }

  private var selected: ConnectorDifference? {
    differences.indices.contains(list.selection) ? differences[list.selection] : nil
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch key {
    case .named(.escape): return .closed
    case .named(.enter): return go(&context)
    case .named(.pageDown), .named(.pageUp):
      guard let selected else { break }
      let rows = context.room.rows - 2
      let count = CompareLayer.lines(of: selected, columns: context.room.columns - 2).count
      _ = scroll.handle(key, count: count, page: rows - listRows(of: rows) - 1)
    case "y":
      context.run(.copy(differences.map(\.line).joined(separator: "\n")))
      context.say("copied \(differences.count.counted("difference"))")
    default:
      guard list.handle(key, page: listRows(of: context.room.rows - 2)) else { return .ignored }
      scroll = ScrollState()
    }
    return .handled
  }

  private func go(_ context: inout AppContext) -> LayerOutcome {
    switch selected?.subject {
    case .place(let place)?:
      context.request(.show(CompareLayer.existing(place, context.workspace?.connector)))
      return .closed
    case .script?:
      context.request(.script(.edit))
      return .closed
    case .icon?, nil: return .handled
    }
  }

  /// The place, or the innermost around it that there is here.
  private static func existing(_ place: Place, _ connector: Connector?) -> Place {
    var place = place
    while let connector, connector.value(at: place) == nil, place.pointer != .root { place = place.parent }
    return place
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    canvas.box(canvas.bounds, title: title)
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      guard let selected else {
        canvas.write("What is registered is what the files say.", column: 1, row: 0, style: Style(.success))
        canvas.placeCursor(column: 1, row: 0)
        return
      }
      let height = listRows(of: canvas.size.rows)
      canvas.region(canvas.bounds.top(height)) { drawList(in: &$0) }
      canvas.region(canvas.bounds.droppingTop(height)) { draw(selected, in: &$0) }
    }
  }

  private func listRows(of rows: Int) -> Int { min(differences.count, max(2, rows * 2 / 5)) }

  private var title: String {
    let count = differences.count.counted("difference")
    return "\(count) to \(id)"
  }

  private func drawList(in canvas: inout Canvas) {
    let rows = list.visible(page: canvas.size.rows)
    for (line, row) in rows.enumerated() {
      let difference = differences[row]
      let isSelected = row == list.selection
      let place = difference.pointer.isEmpty ? difference.fileName : difference.pointer
      let text =
        difference.change.sign + " "
        + SafeText.shown(place).truncatedInMiddle(
          toColumns: canvas.size.columns - 5, ellipsis: canvas.glyphs.ellipsis)
      canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
      canvas.write(
        text.padded(toColumns: canvas.size.columns - 3), column: 2, row: line,
        style: isSelected ? Style(.selection) : Style(difference.change.role))
      if isSelected { canvas.placeCursor(column: 0, row: line) }
    }
    canvas.scrollMarks(rows, of: differences.count)
  }

  private func draw(_ difference: ConnectorDifference, in canvas: inout Canvas) {
    canvas.rule(row: 0, title: difference.fileName)
    let lines = CompareLayer.lines(of: difference, columns: canvas.size.columns)
    let visible = scroll.visible(count: lines.count, page: canvas.size.rows - 1)
    for (row, line) in lines[visible].enumerated() {
      canvas.write(line.text, column: 1, row: row + 1, style: Style(line.role))
    }
    canvas.region(canvas.bounds.droppingTop(1)) { $0.scrollMarks(visible, of: lines.count) }
  }

  /// What is shown of a difference in a number of columns.
  private static func lines(of difference: ConnectorDifference, columns: Int) -> [PublishOutcome.Line] {
    PublishOutcome.Line.wrapped(values(of: difference), columns - 3)
  }

  /// Both values, with the longest cut to what somebody may read here.
  private static func values(of difference: ConnectorDifference) -> [PublishOutcome.Line] {
    typealias Line = PublishOutcome.Line
    func text(_ value: JSONFragment) -> String {
      let text = if case .string(let content) = value { content } else { value.text }
      return text.count <= 4000 ? text : text.prefix(4000) + " …"
    }
    var lines = [Line(difference.pointer.isEmpty ? difference.fileName : difference.pointer, .title)]
    if let deployed = difference.deployed { lines.append(Line("registered: " + text(deployed), .error)) }
    if let local = difference.local { lines.append(Line("here:       " + text(local), .success)) }
    guard lines.count == 1 else { return lines }
    return lines + [Line(difference.change.words)]
  }
}

extension ConnectorDifference.Change {
  /// What stands before a difference.
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed, .reordered: "~"
    }
  }

  fileprivate var role: Role {
    switch self {
    case .added: .success
    case .removed: .error
    case .changed, .reordered: .warning
    }
  }

  fileprivate var words: String {
    switch self {
    case .added: "Only the folder has it; an update adds it."
    case .removed: "Only the registered connector has it; an update takes it away."
    case .changed: "It is another one; an update replaces it."
    case .reordered: "The same in another order."
    }
  }
}
