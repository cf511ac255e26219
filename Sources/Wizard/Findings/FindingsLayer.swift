import ConnectorModel
import SafeText
import TerminalUI
import Validation

/// All findings in a list: limited by severity, tab, rule and text, or grouped by rule; each a step from its field,
/// with its fix.
struct FindingsLayer: Layer {
  var findings: [Finding] = []
  var rows: [FindingRow] = []
  var list = ListState()
  var filter = FindingFilter()
  var editor = LineEditor()
  var isFiltering = false
  var isChecked = true
  var settings = CheckSettings()
  private var isGrouped = false
  /// The group to come back to when its findings are left.
  private var openedGroup: String?
  private var token: RefreshToken?

  init(_ workspace: Workspace, startingAt cursor: Int?) {
    filter = workspace.findingFilter
    editor = LineEditor(filter.text)
    refresh(workspace)
    if let cursor, let row = rows.firstIndex(of: .finding(cursor)) { list.select(row) }
  }

  var isTyping: Bool { isFiltering }

  var selected: FindingRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The selected finding, nil on a group.
  var selectedFinding: Finding? {
    guard case .finding(let position)? = selected else { return nil }
    return findings[position]
  }

  /// The rule of the selected finding or group.
  var selectedRule: String? {
    switch selected {
    case .finding(let position): findings[position].rule
    case .group(let rule, _, _): rule
    case nil: nil
    }
  }

  /// Whether conwiz can mend what is selected, or some of a group.
  private var canFix: Bool {
    if let finding = selectedFinding { return finding.fix != nil }
    return findings.contains { $0.rule == selectedRule && $0.fix != nil }
  }

  var hint: String {
    switch selected {
    case .finding(let position):
      "\(RulePage.fixText(findings[position]))   \(RulePage.placeText(findings[position]))"
    case .group(let rule, let count, _):
      "\(count) of \(rule)   Enter lists them, X fixes all that can be fixed"
    case nil: isEmptied ? "No finding is like that; Esc shows all again" : "Esc closes"
    }
  }

  /// Whether there are findings, but none that the filter takes.
  var isEmptied: Bool { rows.isEmpty && !findings.isEmpty }

  var keyBar: [KeyHint] {
    [KeyHint("Enter", isGrouped && filter.rule == nil ? "List" : "Go there")]
      + (canFix
        ? [KeyHint("Alt-x", "Fix"), KeyHint("X", "Fix all"), KeyHint("p", "Preview")]
        : [KeyHint("s", "Severity"), KeyHint("r", "This rule")])
      + [KeyHint("g", "By rule"), KeyHint("Esc", "Close")]
  }

  private static let keys = [
    "", "In the list of findings:", "  Enter  go to the field, or to the line of the text",
    "  p, Space  preview the fix    Alt-x  fix, asking first where that may break flows",
    "  X  fix all findings of the rule as one undo step", "  r  only this rule, and back    g  count by rule",
    "  s  by severity    t  by tab    /  by text (! before it: all others)    P  next profile",
  ]

  var helpTopic: HelpTopic {
    guard let rule = selectedRule else { return HelpTopic(title: "Findings", lines: Self.keys) }
    return RulePage.topic(of: rule, finding: selectedFinding, settings, keys: Self.keys)
  }

  mutating func refresh(_ workspace: Workspace?) {
    isChecked = workspace?.isChecked ?? true
    guard let workspace else { return }
    let fresh = RefreshToken(workspace)
    guard fresh != token else { return }
    token = fresh
    let kept = selectedFinding
    findings = workspace.findings.all
    settings = workspace.settings
    // Nothing is left of the rule that the list was limited to, so the others show again.
    if let rule = filter.rule, isChecked, !findings.contains(where: { $0.rule == rule }) { filter.rule = nil }
    applyFilter()
    guard let kept else { return }
    let position = rows.firstIndex { row in
      guard case .finding(let position) = row else { return false }
      let finding = findings[position]
      return finding.rule == kept.rule && finding.place == kept.place && finding.message == kept.message
    }
    if let position { list.select(position) }
  }

  private mutating func applyFilter() {
    filter.text = editor.text
    rows = FindingRow.rows(of: findings, filter, isGrouped: isGrouped)
    list.setCount(rows.count)
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if isFiltering { return handleFilter(key) }
    switch key {
    case .named(.escape): return goBack(&context)
    case .named(.enter): return open(&context)
    case "p", " ": preview(&context)
    case "s": filter.cycleSeverity()
    case "t": filter.cycleTab()
    case "r": limitToRule()
    case "g": group()
    case "/": isFiltering = true
    case "X": fixAll(&context)
    case "P": context.request(.switchProfile)
    default:
      let page = page(ofRows: panelHeight(of: context.room.rows) - 2)
      guard list.handle(key, page: page) else { return .ignored }
      list.settle(page: page)
      return .handled
    }
    applyFilter()
    return .handled
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    switch command {
    case .applyFix:
      if let finding = selectedFinding { context.request(.fix(finding)) } else { fixAll(&context) }
    case .previewFix: preview(&context)
    case .fixRule: fixAll(&context)
    case .nextFinding: list.select((list.selection + 1) % max(1, rows.count))
    case .previousFinding: list.select((list.selection + rows.count - 1) % max(1, rows.count))
    case .find, .filter: isFiltering = true
    case .copy:
      guard let finding = selectedFinding else { return false }
      context.run(
        .copy("\(finding.place): \(finding.severity.rawValue): \(finding.message) (\(finding.rule))"))
      context.say("copied the finding")
    default: return false
    }
    return true
  }

  private mutating func handleFilter(_ key: Key) -> LayerOutcome {
    switch key {
    case .named(.enter), .named(.escape), .named(.down): isFiltering = false
    default:
      guard editor.handle(key) else { return .ignored }
      applyFilter()
      list.select(0)
    }
    return .handled
  }

  /// One level back: the text, the rule, the other limits, then the panel.
  private mutating func goBack(_ context: inout AppContext) -> LayerOutcome {
    if !editor.isEmpty {
      editor = LineEditor()
    } else if filter.rule != nil {
      limitToRule()
    } else if filter.severity != nil || filter.tab != nil {
      filter.severity = nil
      filter.tab = nil
    } else {
      context.workspace?.findingFilter = filter
      return .closed
    }
    applyFilter()
    return .handled
  }

  private mutating func open(_ context: inout AppContext) -> LayerOutcome {
    switch selected {
    case .finding(let position):
      context.request(.showFinding(findings[position]))
      context.workspace?.findingFilter = filter
      return .closed
    case .group(let rule, _, _):
      openedGroup = rule
      filter.rule = rule
      applyFilter()
      list.select(0)
    case nil: break
    }
    return .handled
  }

  /// Limits the list to the rule of the selection, or takes that limit away and selects what was selected.
  private mutating func limitToRule() {
    let finding = selectedFinding
    let rule = selectedRule
    filter.rule = filter.rule == nil ? rule : nil
    applyFilter()
    let position = rows.firstIndex { row in
      switch row {
      case .finding(let position): findings[position] == finding
      case .group(let name, _, _): name == openedGroup ?? rule
      }
    }
    list.select(position ?? 0)
  }

  private mutating func group() {
    let rule = selectedRule
    isGrouped.toggle()
    filter.rule = nil
    applyFilter()
    let position = rows.firstIndex { row in
      switch row {
      case .finding(let position): findings[position].rule == rule
      case .group(let name, _, _): name == rule
      }
    }
    list.select(position ?? 0)
  }

  private func preview(_ context: inout AppContext) {
    if let finding = selectedFinding {
      context.request(.previewFix(finding))
    } else if let rule = selectedRule {
      context.request(.fixRule(rule, asks: true))
    }
  }

  private func fixAll(_ context: inout AppContext) {
    if let rule = selectedRule { context.request(.fixRule(rule, asks: false)) }
  }
}
