import ConnectorModel
import JSONText
import SafeText
import TerminalUI

/// What changed in both files, since they were saved or since the last commit; each change can be taken back alone.
struct ChangesLayer: Layer {
  /// What the files are compared with.
  enum Base: Hashable, Sendable {
    case saved, commit
  }

  private struct Row: Sendable {
    let line: UnifiedDifference.Line
    let place: (file: ConnectorFile, hunk: Int)?
  }

  private var base = Base.saved
  private var connector: Connector
  private var old: [ConnectorFile: [UInt8]] = [:]
  private var hunks: [(file: ConnectorFile, hunk: UnifiedDifference.Hunk, row: Int)] = []
  private var rows: [Row] = []
  private var counts = ""
  private var note: String?
  private var selected = 0
  private var scroll = 0
  private var offset = 0
  private var revision: Int

  init(_ workspace: Workspace) {
    connector = workspace.connector
    revision = workspace.session.revision
    takeSaved(workspace)
    compare()
  }

  var hint: String {
    note ?? "Enter goes there, z takes the change back, s since saving, g since the last commit, y copies"
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("n", "Next"), KeyHint("p", "Previous"), KeyHint("Enter", "Go there"), KeyHint("z", "Take back"),
      KeyHint("Tab", base == .saved ? "Commit" : "Saved"), KeyHint("Esc", "Close"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "What changed",
      lines: [
        "Lines with - were there, lines with + are there now. Tab compares with the last commit of git, or with the"
          + " files as they were saved.",
        "n and p go from change to change, Enter opens the form of the selected one, z puts its old lines back as one"
          + " step of undo, y copies everything as a patch.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    let page = max(1, context.size.rows - 7)
    switch key {
    case .named(.escape): return .closed
    case .named(.enter): return go(&context)
    case "n": select(selected + 1, page)
    case "p": select(selected - 1, page)
    case "z": takeBack(&context)
    case "s": switchBase(to: .saved, &context)
    case "g": switchBase(to: .commit, &context)
    case .named(.tab), .named(.backTab): switchBase(to: base == .saved ? .commit : .saved, &context)
    case "y", .alt("c"):
      context.run(.copy(String(decoding: rows.flatMap(\.line.bytes), as: UTF8.self)))
      context.say("copied the difference as a patch")
    case .named(.up): scroll -= 1
    case .named(.down): scroll += 1
    case .named(.pageUp): scroll -= page
    case .named(.pageDown), " ": scroll += page
    case .named(.home): select(0, page)
    case .named(.end): select(hunks.count - 1, page)
    case .named(.left): offset = max(0, offset - 20)
    case .named(.right): offset += 20
    default: return .ignored
    }
    scroll = min(max(0, scroll), max(0, rows.count - page))
    return .handled
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace, workspace.session.revision != revision else { return }
    revision = workspace.session.revision
    connector = workspace.connector
    if base == .saved { takeSaved(workspace) }
    compare()
    select(selected, 12)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    guard case .committed(let outcome) = event, base == .commit else { return }
    switch outcome {
    case .success(let texts):
      old = texts
      note = nil
    case .failure(let failure):
      base = .saved
      if let workspace = context.workspace { takeSaved(workspace) }
      context.say(failure.message, .warning)
    }
    compare()
    select(0, 12)
  }

  private mutating func takeSaved(_ workspace: Workspace) {
    old = [:]
    for file in ConnectorFile.allCases { old[file] = workspace.session.saved(file) }
    note = nil
  }

  private mutating func switchBase(to wanted: Base, _ context: inout AppContext) {
    guard wanted != base, let workspace = context.workspace else { return }
    guard wanted == .commit else {
      base = .saved
      takeSaved(workspace)
      return compare()
    }
    guard let folder = workspace.folder else {
      return context.say("the connector has no folder yet, so there is no commit of it", .warning)
    }
    base = .commit
    note = "asking git …"
    context.run(.readCommitted(folder))
  }

  private mutating func compare() {
    rows = []
    hunks = []
    var words: [String] = []
    for file in ConnectorFile.allCases {
      guard let new = connector[file].bytes else { continue }
      let difference = UnifiedDifference(path: file.standardName, from: old[file], to: new)
      guard !difference.lines.isEmpty else { continue }
      let start = rows.count
      for (number, hunk) in difference.hunks.enumerated() {
        if number == 0 {
          rows += difference.lines[..<hunk.lines.lowerBound].map { Row(line: $0, place: nil) }
        }
        rows += difference.lines[hunk.lines].map { Row(line: $0, place: (file, hunks.count)) }
        hunks.append((file, hunk, start + hunk.lines.lowerBound))
      }
      let added = difference.lines.count { $0.mark == .added }
      let removed = difference.lines.count { $0.mark == .removed }
      words.append("+\(added) -\(removed) \(file.standardName)")
    }
    counts = words.joined(separator: ", ")
  }

  private mutating func select(_ wanted: Int, _ page: Int) {
    selected = min(max(0, wanted), max(0, hunks.count - 1))
    guard hunks.indices.contains(selected) else { return }
    let row = hunks[selected].row
    let end = row + hunks[selected].hunk.lines.count
    if row < scroll || end > scroll + page { scroll = max(0, min(row, rows.count - page)) }
  }

  private func go(_ context: inout AppContext) -> LayerOutcome {
    guard hunks.indices.contains(selected) else { return .handled }
    let (file, hunk, _) = hunks[selected]
    guard let document = connector[file].document else {
      context.request(.openRaw(file, offset: nil))
      return .closed
    }
    let line = LineIndex(document.bytes).range(ofLine: hunk.firstChange + 1)
    context.request(.show(Place(file, document.value(beginningIn: line).pointer)))
    return .closed
  }

  private func takeBack(_ context: inout AppContext) {
    guard hunks.indices.contains(selected) else { return }
    let (file, hunk, _) = hunks[selected]
    guard let before = old[file], let now = connector[file].bytes else {
      return context.say("the file is new as a whole; there are no lines to put back", .warning)
    }
    let bytes = UnifiedDifference.reverting(hunk, from: before, in: now)
    if let error = FileContent(bytes).syntaxError, connector[file].syntaxError == nil {
      return context.say(
        "without this change alone the file would not be JSON: \(error.message)", .warning)
    }
    if context.perform(ConnectorEdit(title: "Take a change back", steps: [.text(file, bytes)])) {
      context.say("taken back; ^_ makes the change again", .success)
    }
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let since = base == .saved ? "since the files were saved" : "since the last commit"
    canvas.box(canvas.bounds, title: "Changes \(since)  \(counts)")
    canvas.region(canvas.bounds.inset(columns: 1, rows: 1)) { canvas in
      guard !rows.isEmpty else {
        canvas.write(note ?? "nothing changed \(since)", column: 1, row: 0, style: Style(.muted))
        canvas.placeCursor(column: 0, row: 0)
        return
      }
      for (line, row) in rows.dropFirst(scroll).prefix(canvas.size.rows).enumerated() {
        draw(row, at: line, in: &canvas)
      }
      canvas.scrollMarks(above: scroll > 0, below: scroll + canvas.size.rows < rows.count)
    }
  }

  private func draw(_ row: Row, at line: Int, in canvas: inout Canvas) {
    let isSelected = row.place.map { $0.hunk == selected } ?? false
    let isHeading = row.line.mark == .place && row.line.bytes.first == UInt8(ascii: "@")
    let style = isSelected && isHeading ? Style(.selection) : Style(row.line.mark.role)
    var rest = row.line.bytes.dropFirst().dropLast()
    if offset > 0, row.line.mark != .place, row.line.mark != .header {
      rest = rest.dropFirst(offset).drop { $0 & 0xC0 == 0x80 }
    }
    let text =
      SafeText.shown(bytes: row.line.bytes.prefix(1))
      + SafeText.shown(bytes: rest.prefix(4 * canvas.size.columns))
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: Style(.key))
    canvas.write(text, column: 1, row: line, style: style)
    if isSelected, isHeading { canvas.placeCursor(column: 0, row: line) }
  }
}
