import ConnectorModel
import JSONText
import TerminalUI

extension DefinitionScreen {
  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    if isFiltering { return handleFilter(key) }
    guard isInDetail else { return handleOutline(key, &context) }
    let outcome = handleDetail(key, &context)
    follow(context.focus, context)
    return outcome
  }

  private mutating func handleFilter(_ key: Key) -> LayerOutcome {
    switch key {
    case .named(.escape):
      filter = LineEditor()
      isFiltering = false
    case .named(.enter), .named(.down), .named(.tab): isFiltering = false
    default: return filter.handle(key) ? .handled : .ignored
    }
    return .handled
  }

  private mutating func handleOutline(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    page = max(1, context.room.rows - (filter.isEmpty ? 0 : 1))
    switch key {
    case .named(.enter): open()
    case .named(.tab), .named(.right):
      if case .group(let group)? = selected?.subject { setOpen(group, true) } else { enterDetail() }
    case .named(.left), "-": fold()
    case "+": if case .group(let group)? = selected?.subject { setOpen(group, true) }
    case "*": collapsed = []
    case .named(.escape): filter = LineEditor()
    default:
      guard list.handle(key, page: page) else { return .ignored }
      list.settle(page: page)
      isDetailBehind = true
      context.run(.wake(afterMilliseconds: AppState.settlingTime))
    }
    return .handled
  }

  private mutating func open() {
    if case .group(let group)? = selected?.subject {
      setOpen(group, collapsed.contains(group))
      revealsGroup = !collapsed.contains(group)
    } else {
      enterDetail()
    }
  }

  private mutating func enterDetail() {
    catchUp()
    isInDetail = !items.isEmpty
  }

  /// Shows the selected row on the right at once.
  mutating func catchUp() {
    guard isDetailBehind else { return }
    isDetailBehind = false
    selectItem()
  }

  private mutating func setOpen(_ group: OutlineGroup, _ isOpen: Bool) {
    if isOpen { collapsed.remove(group) } else { collapsed.insert(group) }
  }

  /// Closes the list that the selection is in, and selects its heading.
  private mutating func fold() {
    guard
      let position = rows[...list.selection].lastIndex(where: { row in
        if case .group = row.subject { return true }
        return false
      }), case .group(let group) = rows[position].subject
    else { return }
    list.select(position)
    collapsed.insert(group)
  }

  private mutating func handleDetail(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    switch form.handle(key, &context) {
    case .handled: return .handled
    case .opened(let id):
      open(id, &context)
      return .handled
    case .ignored: break
    }
    guard key == .named(.escape) || key == .named(.left) || key == .named(.backTab) else { return .ignored }
    goBack()
    return .handled
  }

  /// Leaves the item in sight; from the first one back to the outline.
  mutating func goBack() {
    guard items.count > 1 else {
      isInDetail = false
      return
    }
    items.removeLast()
    let field = returnFields.popLast()
    form = ModelForm()
    pendingFocus = field
  }

  private mutating func open(_ id: String, _ context: inout AppContext) {
    if let sample = Sample(rawValue: id) {
      ask(for: sample, &context)
    } else if let item = form.focused?.opens {
      push(item, from: id)
    }
  }

  mutating func push(_ item: DetailItem, from field: String) {
    items.append(item)
    returnFields.append(field)
    form = ModelForm()
  }
}
