import ConnectorModel
import JSONText
import Runner
import SafeText

/// A card drawn as lines of text with a frame.
///
/// A pure function of card and width; the same card gives the same lines.
package struct CardDrawing {
  /// The narrowest card that is asked for, in columns.
  package static let narrowest = 40
  /// The narrowest card that is drawn: what a frame takes of a small terminal goes off.
  private static let least = 24
  /// How many values of a list, and how many concerns of a kind, are written out.
  private static let mostListed = 6

  /// How many lines of a note below a field are shown.
  private static let mostNoteLines = 3

  /// The lines from top to bottom.
  package private(set) var lines: [CardLine] = []
  private let width: Int
  private var inner: Int { width - 4 }

  /// Draws a card at a width in columns; narrower than a small terminal is not drawn.
  package init(_ card: OperationCard, width: Int, withConcerns: Bool = true) {
    self.width = max(CardDrawing.least, width)
    drawHead(card)
    drawFields(card)
    frame("└", "┘")
    drawTokens(card)
    if withConcerns { drawConcerns(card) }
  }

  private mutating func drawHead(_ card: OperationCard) {
    let kind = card.kind.name + (card.kind == .action || !card.isBatch ? "" : ", one run for each item")
    let connector = shown(card.connector).truncated(toColumns: max(8, inner - kind.columns - 6))
    let left = "┌─ ■ " + connector + " "
    let right = " " + kind.truncated(toColumns: max(6, width - left.columns - 5)) + " ─┐"
    let fill = String(repeating: "─", count: max(0, width - left.columns - right.columns))
    add(left + fill + right, .frame, card.pointer)
    wrap(shown(card.summary), .heading, card.pointer)
    wrap(shown(card.text), .text, card.pointer.appending("description"))
    if !card.hint.isEmpty {
      wrap("Hint: " + shown(card.hint), .note, card.pointer.appending("x-ms-trigger-hint"))
    }
    if card.isDeprecated { wrap("Deprecated: not offered for new flows.", .note, card.pointer) }
    if card.isInternal { wrap("Internal: makers do not find it in the designer.", .note, card.pointer) }
    frame("├", "┤")
  }

  private mutating func drawFields(_ card: OperationCard) {
    let shownFields = card.fields.filter { $0.part < .advanced }
    for field in shownFields { draw(field, indent: 0) }
    let advanced = card.fields(in: .advanced)
    if !advanced.isEmpty {
      boxed("▾ Show advanced options (\(advanced.count))", .heading, nil)
      for field in advanced { draw(field, indent: 2) }
    }
    if card.visibleFields.isEmpty { boxed("(nothing to fill in)", .note, nil) }
    let hidden = card.fields(in: .hidden)
    if !hidden.isEmpty {
      let names = hidden.map { shown($0.name) + ($0.defaultText.map { " = " + shown($0) } ?? "") }
      wrap("Hidden (\(hidden.count)): " + names.joined(separator: ", "), .note, hidden.first?.pointer)
    }
  }

  private mutating func draw(_ field: CardField, indent: Int) {
    let pad = String(repeating: " ", count: indent)
    let label = shown(field.label) + (field.isRequired ? " *" : "")
    boxed(pad + label.truncated(toColumns: inner - indent), .label, field.pointer)
    let mark = CardDrawing.mark(of: field.control)
    let value = field.defaultText.map { shown(displayed($0, field)) } ?? shown(field.placeholder)
    let room = inner - indent - 4 - (mark.isEmpty ? 0 : mark.columns + 1)
    let text = value.truncated(toColumns: max(1, room)).padded(toColumns: room)
    boxed(pad + "[ " + text + (mark.isEmpty ? "" : " " + mark) + " ]", .field, field.pointer)
    drawNotes(field, pad: pad)
    let items = field.control.items.filter { $0.part != .hidden }
    guard case .list = field.control else { return }
    let deeper = min(indent + 2, inner / 2)
    for item in items { draw(item, indent: deeper) }
    boxed(pad + "+ Add new item", .note, field.pointer)
  }

  private mutating func drawNotes(_ field: CardField, pad: String) {
    var notes: [String] = []
    switch field.control {
    case .choices(let choices):
      let listed = choices.prefix(CardDrawing.mostListed).map { shown($0.label) }
      let rest = choices.count > listed.count ? " … (\(choices.count))" : ""
      notes.append("one of: " + listed.joined(separator: ", ") + rest)
    case .lookup(let lookup): notes.append("values from " + named(lookup))
    case .dynamic(let lookup): notes.append("more fields from " + named(lookup))
    case .picker(let lookup?): notes.append("tree from " + named(lookup))
    case .cut: notes.append("JSON from here on: the schema holds itself or goes on")
    case .dictionary: notes.append("names and values of the maker's own")
    case .picker(nil), .text, .toggle, .file, .list, .object: break
    }
    if field.defaultText != nil, !field.placeholder.isEmpty { notes.append(shown(field.placeholder)) }
    for note in notes {
      let columns = max(8, inner - pad.count - 2)
      let lines = note.wrapped(toColumns: columns)
      for (number, line) in lines.prefix(CardDrawing.mostNoteLines).enumerated() {
        let isCut = number == CardDrawing.mostNoteLines - 1 && lines.count > CardDrawing.mostNoteLines
        boxed(
          pad + "  " + (isCut ? line.truncated(toColumns: columns - 1) + "…" : line), .note, field.pointer)
      }
    }
  }

  private mutating func drawTokens(_ card: OperationCard) {
    guard !card.tokens.isEmpty else { return }
    add("", .text, nil)
    add("Dynamic content (\(card.tokens.count))", .heading, nil)
    let typeWidth = min(18, max(7, width / 5))
    for token in card.tokens {
      let type = shown(token.type).truncated(toColumns: typeWidth).padded(toColumns: typeWidth)
      var notes: [String] = []
      if token.isInLoop { notes.append(token.loops == 1 ? "↻ loop" : "↻ \(token.loops) loops") }
      if token.lookup != nil { notes.append("↓ asked for") }
      if token.isCut { notes.append("… goes on") }
      let end = notes.joined(separator: " ")
      let room = width - 2 - typeWidth - 2 - (end.isEmpty ? 0 : end.columns + 1)
      let title = shown(token.title).truncated(toColumns: max(4, room)).padded(toColumns: room)
      let line = ("  " + type + "  " + title + (end.isEmpty ? "" : " " + end))
      add(CardDrawing.trimmed(line), .token, token.pointer)
    }
  }

  private mutating func drawConcerns(_ card: OperationCard) {
    guard !card.concerns.isEmpty else { return }
    add("", .text, nil)
    add("What a maker would stumble over (\(card.concerns.count))", .heading, nil)
    for concern in card.concerns {
      let end = shown(concern.rule ?? concern.pointer.description)
      for (number, line) in shown(concern.message).wrapped(toColumns: width - 4).enumerated() {
        add((number == 0 ? "  ! " : "    ") + line, .concern, concern.pointer)
      }
      add("    " + end.truncated(toColumns: width - 4), .note, concern.pointer)
    }
  }

  /// What the maker reads for a default: the display name of a value in a list.
  private func displayed(_ text: String, _ field: CardField) -> String {
    switch field.control {
    case .choices(let choices): choices.first { $0.value == text }?.label ?? text
    case .toggle: text == "true" ? "Yes" : text == "false" ? "No" : text
    default: text
    }
  }

  private func named(_ lookup: CardLookup) -> String {
    if let summary = lookup.summary { return "“" + shown(summary) + "”" }
    return lookup.operationID.isEmpty ? "no operation" : shown(lookup.operationID) + ", which is not there"
  }

  private static func mark(of control: CardControl) -> String {
    switch control {
    case .choices, .lookup, .toggle: "▾"
    case .picker: "…"
    case .dynamic: "↓"
    case .file: "file"
    case .list: "list"
    case .dictionary, .object, .cut: "{}"
    case .text: ""
    }
  }

  private func shown(_ text: String) -> String {
    SafeText.shown(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func frame(_ left: String, _ right: String) {
    add(left + String(repeating: "─", count: width - 2) + right, .frame, nil)
  }

  private mutating func wrap(_ text: String, _ role: LineRole, _ pointer: JSONPointer?) {
    guard !text.isEmpty else { return }
    for line in text.wrapped(toColumns: inner) { boxed(line, role, pointer) }
  }

  private mutating func boxed(_ text: String, _ role: LineRole, _ pointer: JSONPointer?) {
    let text = text.truncated(toColumns: inner).padded(toColumns: inner)
    add("│ " + text + " │", role, pointer)
  }

  private mutating func add(_ text: String, _ role: LineRole, _ pointer: JSONPointer?) {
    lines.append(CardLine(text: text, role: role, pointer: pointer))
  }
}
