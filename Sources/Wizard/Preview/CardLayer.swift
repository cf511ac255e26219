import ConnectorModel
import JSONText
import Preview
import SafeText
import TerminalUI

/// The card of an operation on the whole screen; Enter on a line goes to where it is written.
struct CardLayer: Layer {
  /// The widest card, in columns.
  private static let widest = 100

  private let card: OperationCard
  private var lines: [CardLine]
  private var list = ListState()
  private var width: Int

  init(_ card: OperationCard, columns: Int) {
    self.card = card
    width = CardLayer.width(in: columns)
    lines = CardDrawing(card, width: width).lines
    list.setCount(lines.count)
  }

  var hint: String {
    guard let line = selected, let pointer = line.pointer else {
      return "Up and Down move; c goes to what needs care"
    }
    return "Enter goes to \(pointer)"
  }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", "Go to the field"), KeyHint("c", "Next concern"), KeyHint("Esc", "Close")]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "The card",
      lines: [
        "The action or trigger as makers of flows see it: required fields first, important ones next, advanced ones below,"
          + " internal ones hidden; then the dynamic content that later steps can use, and what a maker would stumble over.",
        "A loop mark says that using the value makes an Apply to each. Enter on a line goes to the field it is written in.",
      ])
  }

  private var selected: CardLine? { lines.indices.contains(list.selection) ? lines[list.selection] : nil }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    relayout(context.room.columns)
    switch key {
    case .named(.escape): return .closed
    case .named(.enter):
      guard let pointer = selected?.pointer else { return .handled }
      context.request(.show(Place(.definition, pointer)))
      return .closed
    case "c":
      let concerns = lines.indices.filter { lines[$0].role == .concern }
      guard let next = concerns.first(where: { $0 > list.selection }) ?? concerns.first else {
        context.say("nothing on this card would make a maker stumble", .success)
        return .handled
      }
      list.select(next)
      return .handled
    default: return list.handle(key, page: max(1, context.room.rows - 2)) ? .handled : .ignored
    }
  }

  /// The columns of a card in a terminal of a width.
  private static func width(in columns: Int) -> Int { min(widest, columns - 4) }

  /// Draws the lines anew where the terminal has another width.
  private mutating func relayout(_ columns: Int) {
    let wanted = CardLayer.width(in: columns)
    guard wanted != width else { return }
    width = wanted
    lines = CardDrawing(card, width: width).lines
    list.setCount(lines.count)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    guard CardLayer.width(in: canvas.size.columns) == width else {
      // The terminal has got another size since the last key.
      var fitting = self
      fitting.relayout(canvas.size.columns)
      return fitting.draw(in: &canvas, view)
    }
    let frame = canvas.bounds
    canvas.popup(frame, title: "Card of \(SafeText.shown(card.operation))") { canvas in
      let visible = list.visible(page: canvas.size.rows)
      for (row, position) in visible.enumerated() {
        let line = lines[position]
        let isSelected = position == list.selection
        let text = line.text.truncated(toColumns: canvas.size.columns - 2)
        canvas.write(
          isSelected ? text.padded(toColumns: min(width, canvas.size.columns - 2)) : text, column: 1,
          row: row,
          style: isSelected ? Style(.selection) : Style(line.role.role))
        if isSelected { canvas.placeCursor(column: 1, row: row) }
      }
      canvas.scrollMarks(visible, of: lines.count)
    }
  }
}
