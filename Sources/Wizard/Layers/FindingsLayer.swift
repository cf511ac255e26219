import ConnectorModel
import SafeText
import TerminalUI
import Validation

/// All findings in a list: filtered by severity, tab and rule, each a step from its field, with its fix.
struct FindingsLayer: Layer {
  private var findings: [Finding] = []
  private var shown: [Int] = []
  private var list = ListState()
  private var severity: Severity?
  private var tab: Tab?
  private var filter = LineEditor()
  private var isFiltering = false
  private var isChecked = true

  init(_ workspace: Workspace, startingAt cursor: Int?) {
    refresh(workspace)
    if let cursor { list.select(cursor) }
  }

  var isTyping: Bool { isFiltering }

  var hint: String {
    guard shown.indices.contains(list.selection) else { return "No findings match; Esc closes" }
    let finding = findings[shown[list.selection]]
    return "\(finding.place)   " + (finding.fix.map { "Alt-x: " + $0.title } ?? "no automatic fix")
  }

  var keyBar: [KeyHint] {
    [
      KeyHint("Enter", "Go there"), KeyHint("Alt-x", "Fix"), KeyHint("X", "Fix all of rule"),
      KeyHint("s", "Severity"),
      KeyHint("t", "Tab"), KeyHint("/", "Filter"),
    ]
  }

  var helpTopic: HelpTopic {
    guard shown.indices.contains(list.selection) else { return HelpTopic(title: "Findings", lines: []) }
    let finding = findings[shown[list.selection]]
    guard let rule = RuleCatalogue.rule(named: finding.rule) else {
      return HelpTopic(title: finding.rule, lines: [finding.message])
    }
    return HelpTopic(title: "Rule " + rule.id, lines: [finding.message, "", rule.statement, "", rule.reason])
  }

  mutating func refresh(_ workspace: Workspace?) {
    findings = workspace?.findings.all ?? []
    isChecked = workspace?.isChecked ?? true
    applyFilter()
  }

  private mutating func applyFilter() {
    let wanted = filter.text.lowercased()
    shown = findings.indices.filter { position in
      let finding = findings[position]
      if let severity, finding.severity != severity { return false }
      if let tab, finding.tab != tab { return false }
      return wanted.isEmpty || finding.rule.contains(wanted) || finding.message.lowercased().contains(wanted)
        || finding.place.description.lowercased().contains(wanted)
    }
    list.setCount(shown.count)
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if isFiltering { return handleFilter(key) }
    switch key {
    case .named(.escape):
      guard !filter.isEmpty else { return .closed }
      filter = LineEditor()
      applyFilter()
    case .named(.enter):
      guard shown.indices.contains(list.selection) else { return .handled }
      context.request(.show(findings[shown[list.selection]].place))
      return .closed
    case "s": cycleSeverity()
    case "t": cycleTab()
    case "/": isFiltering = true
    case "X": fixAll(&context)
    default: return list.handle(key, page: max(1, context.size.rows - 8)) ? .handled : .ignored
    }
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .applyFix else { return false }
    guard shown.indices.contains(list.selection), let connector = context.workspace?.connector else {
      return true
    }
    let finding = findings[shown[list.selection]]
    guard let edit = finding.fix?.edit(of: connector) else {
      context.say("no automatic fix for \(finding.rule); Enter goes to the place", .warning)
      return true
    }
    context.request(.edit(edit))
    return true
  }

  private mutating func handleFilter(_ key: Key) -> LayerOutcome {
    switch key {
    case .named(.enter), .named(.escape), .named(.down): isFiltering = false
    default:
      guard filter.handle(key) else { return .ignored }
      applyFilter()
    }
    return .handled
  }

  private mutating func cycleSeverity() {
    severity =
      switch severity {
      case nil: .error
      case .error: .warning
      case .warning: .info
      case .info: nil
      }
    applyFilter()
  }

  private mutating func cycleTab() {
    let tabs: [Tab?] = [nil] + Tab.allCases.map { Optional($0) }
    let position = tabs.firstIndex { $0 == tab } ?? 0
    tab = tabs[(position + 1) % tabs.count]
    applyFilter()
  }

  /// Applies the fix of every finding of the selected rule, as steps that undo one by one.
  private func fixAll(_ context: inout AppContext) {
    guard shown.indices.contains(list.selection), let connector = context.workspace?.connector else { return }
    let rule = findings[shown[list.selection]].rule
    let edits = findings.filter { $0.rule == rule }.reversed().compactMap { $0.fix?.edit(of: connector) }
    guard !edits.isEmpty else {
      context.say("no automatic fix for \(rule)", .warning)
      return
    }
    let applied = edits.count { context.perform($0) }
    context.say("\(rule): \(applied) fixed; each is an undo step", .success)
  }

  func draw(in canvas: inout Canvas, _ view: ViewContext) {
    let height = min(canvas.size.rows, max(10, canvas.size.rows * 2 / 3))
    canvas.box(canvas.bounds.bottom(height), title: title)
    let inner = Rect(
      column: 1, row: canvas.size.rows - height + 1, columns: canvas.size.columns - 2, rows: height - 2)
    canvas.region(inner) { canvas in
      if shown.isEmpty {
        canvas.write(
          isChecked ? "Nothing to report." : "Checking …", column: 1, row: 0, style: Style(.success))
        canvas.placeCursor(column: 1, row: 0)
      }
      for (line, row) in list.visible(page: canvas.size.rows - 1).enumerated() {
        draw(row, at: line, in: &canvas)
      }
      if isFiltering {
        canvas.write("/", column: 0, row: canvas.size.rows - 1, style: Style(.key))
        filter.draw(
          in: &canvas, column: 1, row: canvas.size.rows - 1, width: canvas.size.columns - 2,
          style: Style(.field),
          focused: true)
      }
    }
  }

  private var title: String {
    var title = "Findings  \(shown.count) of \(findings.count)"
    if let severity { title += "  only \(severity.rawValue)s" }
    if let tab { title += "  tab \(tab.rawValue)" }
    if !filter.isEmpty { title += "  /\(filter.text)" }
    return title
  }

  private func draw(_ row: Int, at line: Int, in canvas: inout Canvas) {
    let finding = findings[shown[row]]
    let isSelected = row == list.selection
    let role: Role = finding.severity == .error ? .error : finding.severity == .warning ? .warning : .info
    let style = isSelected ? Style(.selection) : Style(.popup)
    let fix = finding.fix == nil ? "" : " fix"
    canvas.fill(Rect(column: 0, row: line, columns: canvas.size.columns, rows: 1), " ", style: style)
    canvas.write(isSelected ? ">" : " ", column: 0, row: line, style: style)
    canvas.write(
      String(finding.severity.letter), column: 1, row: line, style: isSelected ? style : Style(role))
    let width = min(32, canvas.size.columns / 3)
    let rule = finding.rule.truncated(toColumns: width, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(rule, column: 3, row: line, style: style)
    let room = canvas.size.columns - width - 5 - fix.count
    let message = finding.message.truncated(toColumns: room, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(message, column: width + 4, row: line, style: style)
    canvas.write(fix, column: canvas.size.columns - fix.count, row: line, style: style)
    if isSelected, !isFiltering { canvas.placeCursor(column: 0, row: line) }
  }
}
