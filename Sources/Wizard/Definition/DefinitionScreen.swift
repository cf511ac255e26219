import ConnectorModel
import JSONText
import SafeText
import TerminalUI
import Validation

/// The Definition tab: the outline on the left, what is selected on the right.
struct DefinitionScreen: Screen {
  var rows: [OutlineRow] = []
  var list = ListState()
  var collapsed: Set<OutlineGroup> = [
    .definitions, .parameters, .responses, .connectionParameters, .signIns, .settings,
  ]
  /// Whether the list was just opened whose heading is selected, so that its rows are to be brought into sight.
  var revealsGroup = false
  /// The height of the outline when it was drawn last, in rows.
  var page = 18
  /// What was copied or cut last, to be put in elsewhere.
  var copied: CopiedNode?
  var filter = LineEditor()
  var isFiltering = false
  /// Whether the right pane has the focus.
  var isInDetail = false
  /// The items of the right pane, the one in sight last; the first is what the outline selects.
  var items: [DetailItem] = []
  var form = ModelForm()
  /// The field to go back to when an item is left, by depth.
  var returnFields: [String] = []
  /// Whether the right pane still shows an earlier row, while the selection moves on.
  var isDetailBehind = false
  /// The row to select when the outline is built next.
  var pendingSelection: Place?
  /// Whether what is selected then is opened, too.
  private var opensPending = false
  /// Whether a row that is new when the outline is built next is to be selected: undo has brought it back.
  private var selectsNews = false
  /// Where it was before the definition became unreadable.
  var left: LeftPlace?
  /// The field to focus when the form is built next.
  var pendingFocus: String?
  /// The worst severity of each outline row, by its position.
  var badges: [Int: Severity] = [:]
  /// Whether the card of the operation stands on the right, where the terminal is wide enough.
  var showsCard = true
  var card = CardPane()
  private var outlineToken: RefreshToken?
  var formToken: RefreshToken?

  /// What the right pane is called, as it was built last.
  private(set) var itemTitle = ""

  var isTyping: Bool { isFiltering || (isInDetail && form.isTyping) }

  var selected: OutlineRow? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  var item: DetailItem? { items.last }

  var focusedPlace: Place? { isInDetail ? form.focused?.place ?? item?.place : selected?.place }

  var hint: String {
    if isInDetail {
      return form.focused.map { $0.disabledReason ?? $0.help } ?? "Esc goes back to the outline"
    }
    return selected?.place.map(\.description) ?? "Enter opens or closes the list, a adds to it"
  }

  var helpTopic: HelpTopic {
    if isInDetail { return form.helpTopic(of: "Definition") }
    return HelpTopic(
      title: "Definition: the outline",
      lines: [
        "Actions and triggers in the order of the file, then the reusable definitions, and the policies of"
          + " apiProperties.json.",
        "Enter opens an item on the right; a adds, D duplicates, Del deletes, Alt-Up and Alt-Down move, / filters.",
      ])
  }

  var keyBar: [KeyHint] {
    if isInDetail { return [KeyHint("Esc", "Back")] + FormKeys.bar(form).prefix(5) }
    return [
      KeyHint("Enter", "Open"), KeyHint(.add), KeyHint(.duplicate), KeyHint(.delete),
      KeyHint(.filter), KeyHint(.find),
    ]
  }

  mutating func takeOver(_ context: inout AppContext) { if isInDetail { form.commit(&context) } }

  mutating func refresh(_ workspace: Workspace?) {
    guard let workspace else { return }
    let outline = RefreshToken(workspace, subject: filter.text + collapsed.map(\.rawValue).sorted().joined())
    if outline != outlineToken {
      outlineToken = outline
      rebuildOutline(workspace)
      if revealsGroup {
        let behind = rows.indices.drop { $0 <= list.selection }.prefix { !rows[$0].isGroup }.count
        list.reveal(rowsBehind: behind, page: page)
      }
      revealsGroup = false
    }
    selectPending()
    if !isInDetail, !isDetailBehind { selectItem() }
    dropMissingItems(workspace.connector)
    let subject = items.map { "\($0)" }.joined() + (pendingFocus ?? "")
    let token = RefreshToken(workspace, subject: subject)
    defer { if showsCard { card.refresh(workspace, at: cardPlace) } }
    guard token != formToken else { return }
    formToken = token
    itemTitle = item?.title(in: workspace.connector) ?? ""
    let fields = item.map { DetailFields.fields(of: $0, in: workspace.connector) } ?? []
    form.refresh(fields, workspace.findings)
    if let pendingFocus { form.focus(on: pendingFocus) }
    pendingFocus = nil
  }

  private mutating func rebuildOutline(_ workspace: Workspace) {
    let subject = selected?.subject
    let before = rows.map(\.subject)
    let position = list.selection
    let isLeaving = leave(workspace)
    rows = Outline.rows(of: workspace.connector, collapsed: collapsed, filter: filter.text)
    list.setCount(rows.count)
    defer { selectsNews = false }
    if selectsNews, let position = firstNew(since: Set(before)) {
      list.select(position)
    } else if let subject, let position = rows.firstIndex(where: { $0.subject == subject }) {
      list.select(position)
    } else if before.isEmpty, rows.count > 1 {
      // Without an action the first row behind the heading is another heading.
      list.select(rows[1].isGroup ? 0 : 1)
    } else if rows.count < before.count, let kept = nearest(before: position, of: before) {
      list.select(kept)
    }
    let standIn = selected?.subject
    if isLeaving { left?.standIn = standIn }
    if workspace.connector.definition != nil { comeBack(from: subject) }
    badges = [:]
    for (position, row) in rows.enumerated() {
      guard let place = row.place, place.pointer != .root else { continue }
      badges[position] = workspace.findings.worst(within: place)
    }
  }

  /// Follows an undo or redo to what it brings, unless somebody is working on something else.
  mutating func hasTravelled() { selectsNews = !isInDetail }

  /// The first row that was not there; those that are known by their position alone do not tell.
  private func firstNew(since before: Set<OutlineRow.Subject>) -> Int? {
    rows.firstIndex { row in
      switch row.subject {
      case .group, .policy, .connectionSet: false
      default: !before.contains(row.subject)
      }
    }
  }

  /// The row before one that is gone, which is still there: what follows it may begin another list.
  private func nearest(before position: Int, of subjects: [OutlineRow.Subject]) -> Int? {
    let positions = Dictionary(
      rows.enumerated().map { ($0.element.subject, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return subjects[..<min(position, subjects.count)].reversed().lazy.compactMap { positions[$0] }.first
  }

  private mutating func selectPending() {
    guard let place = pendingSelection else { return }
    pendingSelection = nil
    guard let position = rows.firstIndex(where: { $0.place == place }) else { return }
    list.select(position)
    guard opensPending, rows[position].item != nil else { return }
    opensPending = false
    selectItem()
    isInDetail = true
    if case .operation? = item { pendingFocus = "summary" }
  }

  /// Shows on the right what the outline selects.
  mutating func selectItem() {
    let item = selected?.item
    guard items != [item].compactMap({ $0 }) else { return }
    items = [item].compactMap { $0 }
    returnFields = []
    form = ModelForm()
  }

  private mutating func dropMissingItems(_ connector: Connector) {
    while let last = items.last, connector.value(at: last.place) == nil {
      items.removeLast()
      _ = returnFields.popLast()
    }
    guard items.isEmpty, isInDetail else { return }
    // The undoing of a new path or name: the row that is where it was is what it was.
    if let item = selected?.item {
      items = [item]
    } else {
      isInDetail = false
    }
  }

  /// Takes the open items along with what was renamed or moved under them; false when they are where they were.
  @discardableResult
  mutating func follow(_ focus: Place?, _ context: AppContext) -> Bool {
    guard let focus, let connector = context.workspace?.connector,
      let lost = items.last(where: { connector.value(at: $0.place) == nil })?.place, lost.file == focus.file
    else { return false }
    let moved = items.map { $0.moving(from: lost.pointer, to: focus.pointer) }
    guard moved.allSatisfy({ connector.value(at: $0.place) != nil }) else { return false }
    items = moved
    if let first = moved.first { pendingSelection = first.place }
    return true
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    if case .tick = event { isDetailBehind = false }
  }

  /// Selects what a prompt has just made, in the pane that has the focus.
  mutating func accept(_ id: String, _ text: String, _ context: inout AppContext) {
    if let sample = Sample(rawValue: id) { take(sample, text, &context) }
    if id == ModelForm.insertion { _ = form.handle(.paste(text), &context) }
    guard id == "made", let place = Place(text) else { return }
    guard isInDetail else {
      // What is made is filled in next.
      opensPending = true
      pendingSelection = place
      return
    }
    guard !follow(place, context) else { return }
    let row = "open " + place.description
    let tokens = place.pointer.tokens
    guard tokens.count == 5, tokens[3] == "parameters" else { return pendingFocus = row }
    push(.parameter(entry: place.pointer), from: row)
    pendingFocus = "summary"
  }

  mutating func focus(onWhatMends finding: Finding, in connector: Connector) {
    if isInDetail { form.focus(onWhatMends: finding, in: connector) }
  }

  /// How deep in the file the place of a row is.
  private func depth(_ row: Int) -> Int { rows[row].place?.pointer.tokens.count ?? 0 }

  mutating func show(_ place: Place, _ context: inout AppContext) -> Bool {
    guard let workspace = context.workspace else { return false }
    filter = LineEditor()
    rows = Outline.rows(of: workspace.connector, collapsed: [], filter: "")
    list.setCount(rows.count)
    outlineToken = nil
    let best = rows.indices.filter { position in
      guard let own = rows[position].place, own.file == place.file else { return false }
      return place.pointer.isWithin(own.pointer)
    }.max { depth($0) < depth($1) }
    // A path has no row of its own: its first operation shows it.
    let isOfPath = place.file == .definition && place.pointer.tokens.first == "paths"
    let first = rows.indices.first { position in
      guard isOfPath, place.pointer.tokens.count > 1, let own = rows[position].place else { return false }
      return own.file == .definition
        && own.pointer.isWithin(JSONPointer(tokens: Array(place.pointer.tokens.prefix(2))))
    }
    guard let best = best.flatMap({ depth($0) > 0 ? $0 : nil }) ?? first ?? best else { return false }
    let subject = rows[best].subject
    if let group = OutlineGroup.containing(rows[best]) { collapsed.remove(group) }
    rows = Outline.rows(of: workspace.connector, collapsed: collapsed, filter: "")
    list.setCount(rows.count)
    list.select(rows.firstIndex { $0.subject == subject } ?? 0)
    items = []
    selectItem()
    isInDetail = true
    for item in DefinitionRoute.items(to: place, in: workspace.connector) { items.append(item) }
    returnFields = Array(repeating: "", count: max(0, items.count - 1))
    form = ModelForm()
    formToken = nil
    refresh(workspace)
    return items.contains { $0.place == place } || form.show(place)
  }

  mutating func show(near place: Place, namedIn rule: String, _ context: inout AppContext) -> Bool {
    if place.file == .properties, rule.hasPrefix("script-") {
      return show(.properties("scriptOperations"), &context)
    }
    // What is said of all operations is mended in the outline.
    if place == .definition("paths"), context.workspace?.connector.value(at: place)?.isObject == true {
      filter = LineEditor()
      isInDetail = false
      return true
    }
    // The whole file has no form of its own: what is wrong with it is read in its text.
    guard place.pointer.tokens.count > 1 else { return false }
    return show(place, &context) || form.show(near: place, namedIn: rule)
  }
}
