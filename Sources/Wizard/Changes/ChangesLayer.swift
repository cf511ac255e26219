import ConnectorModel
import JSONText
import TerminalUI

/// What changed in both files, since they were saved or since the last commit; each change can be taken back alone.
struct ChangesLayer: Layer {
  private(set) var base: ChangesBase
  private(set) var list = ChangeList()
  private(set) var selected = 0
  /// The texts that are compared with; nil while they are read.
  private var old: [ConnectorFile: [UInt8]]? = [:]
  private var connector: Connector
  private var revision: Int
  private let definitionName: String
  /// The first row in sight; nil while the selected change decides.
  private var scroll: Int?
  /// How many bytes of each line lie left of the screen; nil while the selected change decides.
  private var offset: Int?

  /// Compares with what is saved; whoever wants another base asks the world for it, too.
  init(_ workspace: Workspace, with base: ChangesBase = .saved) {
    self.base = base
    connector = workspace.connector
    revision = workspace.session.revision
    definitionName = workspace.folder?.definitionName ?? ConnectorFile.definition.standardName
    old = base == .saved ? ChangesLayer.saved(workspace) : nil
    compare()
  }

  /// The selected change, nil where there is none.
  var change: ChangeList.Change? { list.changes.indices.contains(selected) ? list.changes[selected] : nil }

  /// Whether what is compared with has not been read yet.
  var isWaiting: Bool { old == nil }

  var hint: String { "Enter goes there, z takes it back, s saved, g commit, d disk, y copies all" }

  var keyBar: [KeyHint] {
    [
      KeyHint("n", "Next"), KeyHint("p", "Previous"), KeyHint("Enter", "Go there"), KeyHint("z", "Take back"),
      KeyHint("Tab", base.next.label), KeyHint("Esc", "Close"),
    ]
  }

  var helpTopic: HelpTopic {
    HelpTopic(
      title: "What changed",
      lines: [
        "Lines with - were there, lines with + are there now. s compares with the files as they were saved, g with the"
          + " last commit of git, d with what is on disk now, where another program may have written; Tab goes to the"
          + " next of them.",
        "n and p go from change to change, Enter goes to its field, z puts its old lines back as one step of undo, y"
          + " copies everything as a patch.",
        "Up, Down, PgUp, PgDn, Home and End scroll; Left and Right move along lines that are longer than the screen.",
      ])
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    let page = max(1, context.room.rows - 2)
    let shift = max(8, context.room.columns / 2)
    let shown = firstByte(columns: context.room.columns)
    switch key {
    case .named(.escape): return .closed
    case .named(.enter): return go(&context)
    case "n": select(selected + 1)
    case "p": select(selected - 1)
    case "z": takeBack(&context)
    case "s": compare(with: .saved, &context)
    case "g": compare(with: .commit, &context)
    case "d": compare(with: .disk, &context)
    case .named(.tab): compare(with: base.next, &context)
    case .named(.backTab): compare(with: base.next.next, &context)
    case "y", .alt("c"): copy(&context)
    case .named(.up): move(by: -1, page)
    case .named(.down): move(by: 1, page)
    case .named(.pageUp): move(by: -page, page)
    case .named(.pageDown), " ": move(by: page, page)
    case .named(.home):
      select(0)
      scroll = 0
    case .named(.end):
      select(list.changes.count - 1)
      scroll = list.rows.count
    case .named(.left): offset = max(0, shown - shift)
    case .named(.right): offset = shown + shift
    default: return .ignored
    }
    return .handled
  }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    let saved = base == .saved ? ChangesLayer.saved(workspace) : old
    guard workspace.session.revision != revision || saved != old else { return }
    revision = workspace.session.revision
    connector = workspace.connector
    old = saved
    compare()
    select(selected)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    guard case .readToCompare(let read, let outcome) = event, base == read else { return }
    switch outcome {
    case .success(let texts): old = texts
    case .failure(let failure):
      base = .saved
      old = context.workspace.map { ChangesLayer.saved($0) }
      context.say(failure.message, .warning)
    }
    compare()
    select(0)
  }

  private static func saved(_ workspace: Workspace) -> [ConnectorFile: [UInt8]] {
    var texts: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { texts[file] = workspace.session.saved(file) }
    return texts
  }

  private mutating func compare(with wanted: ChangesBase, _ context: inout AppContext) {
    guard wanted != base, let workspace = context.workspace else { return }
    if wanted == .saved {
      old = ChangesLayer.saved(workspace)
    } else if let folder = workspace.folder {
      old = nil
      context.run(.readToCompare(folder, wanted))
    } else {
      return context.say(
        "the connector has no folder yet, so there is nothing else to compare with", .warning)
    }
    base = wanted
    compare()
    select(0)
  }

  private mutating func compare() {
    list = old.map { old in ChangeList(from: old, to: connector, naming: name(of:)) } ?? ChangeList()
  }

  private func name(of file: ConnectorFile) -> String {
    file == .definition ? definitionName : file.standardName
  }

  private mutating func select(_ wanted: Int) {
    selected = min(max(0, wanted), max(0, list.changes.count - 1))
    scroll = nil
    offset = nil
  }

  /// Scrolls, and selects what comes into sight; where nothing is left to scroll, the next change is selected.
  private mutating func move(by rows: Int, _ page: Int) {
    let top = firstRow(page)
    let wanted = min(max(0, top + rows), max(0, list.rows.count - page))
    guard wanted != top else { return select(selected + rows.signum()) }
    scroll = wanted
    let sight = wanted..<wanted + page
    if change?.rows.overlaps(sight) == true { return }
    selected = list.changes.firstIndex { $0.rows.overlaps(sight) } ?? selected
  }

  private func go(_ context: inout AppContext) -> LayerOutcome {
    guard let change, let target = list.target(of: change, in: connector[change.file]) else {
      return .handled
    }
    switch target {
    case .pointer(let pointer): context.request(.show(Place(change.file, pointer)))
    case .offset(let offset): context.request(.openRaw(change.file, offset: offset))
    }
    return .closed
  }

  private func copy(_ context: inout AppContext) {
    guard !list.changes.isEmpty else { return context.say("nothing changed, so there is nothing to copy") }
    context.run(.copy(String(decoding: list.patch, as: UTF8.self)))
    context.say("copied the difference as a patch")
  }

  private func takeBack(_ context: inout AppContext) {
    guard let change, let old else { return }
    guard let before = old[change.file] else {
      return context.say("the file is new as a whole; there are no lines to put back", .warning)
    }
    let now = connector[change.file].bytes ?? []
    let bytes = UnifiedDifference.reverting(change.hunk, from: before, in: now)
    if let error = FileContent(bytes).syntaxError, connector[change.file].syntaxError == nil {
      return context.say(
        "without this change alone the file would not be JSON: \(error.message)", .warning)
    }
    if context.perform(ConnectorEdit(title: "Take a change back", steps: [.text(change.file, bytes)])) {
      context.say("taken back; ^_ makes the change again", .success)
    }
  }

  /// The first row in sight: with the selected change from its file's name or heading on, where its first
  /// difference is in sight then, too.
  func firstRow(_ page: Int) -> Int {
    let last = max(0, list.rows.count - page)
    if let scroll { return min(scroll, last) }
    guard let change else { return 0 }
    let starts = [change.rows.lowerBound - 2, change.rows.lowerBound].filter { start in
      start >= 0 && list.rows[start].change.map { $0 == selected } ?? true
    }
    let fitting = starts.first { change.firstDifference - $0 < page - 1 }
    return min(fitting ?? max(0, change.firstDifference - page / 3), last)
  }

  /// The first byte of each line in sight: of long lines those around the first difference are shown.
  func firstByte(columns: Int) -> Int {
    if let offset { return offset }
    guard let change, let column = list.start(of: change).column, column + 16 > columns else { return 0 }
    return column - columns / 2
  }
}
