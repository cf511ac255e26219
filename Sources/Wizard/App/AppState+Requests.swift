import ConnectorModel
import JSONText
import TerminalUI
import Validation

extension AppState {
  /// Does what a screen or dialog asked for.
  mutating func fulfil(_ request: AppRequest) -> [Effect] {
    switch request {
    case .command(let command): return perform(command)
    case .edit(let edit):
      var context = AppContext(workspace: workspace, size: size, now: now)
      workspace = nil
      let changed = context.perform(edit)
      workspace = context.workspace
      if changed { context.say(edit.title, .success) }
      return finish(context)
    case .show(let place): return show(place)
    case .input(let id, let text):
      var context = AppContext(workspace: workspace, size: size, now: now)
      screens[tab.rawValue].accept(id, text, &context)
      workspace = context.workspace
      return finish(context)
    case .test(let pointer):
      go(to: .test)
      var context = AppContext(workspace: workspace, size: size, now: now)
      screens[WizardTab.test.rawValue].refresh(workspace)
      _ = screens[WizardTab.test.rawValue].show(Place(.definition, pointer), &context)
      return finish(context)
    case .openRaw(let file, let offset): return openRaw(file, offset: offset)
    case .goToHistory(let count): return goToHistory(count)
    case .save(let next): return save(then: next)
    case .quitNow(let keepDraft): return end(keepDraft: keepDraft)
    case .closeNow: return closeNow()
    case .restoreDraft: return restoreDraft()
    case .discardDraft:
      draft = nil
      return [.discardDraft]
    case .overwrite(let files):
      workspace?.changedOnDisk.subtract(files)
      return save(then: .nothing, overwriting: Set(files))
    case .reloadNow:
      guard let folder = workspace?.folder else { return [] }
      return [.discardDraft, .open(path: folder.path)]
    case .say(let message): status = message
    case .run(let effect): return [effect]
    }
    return []
  }

  /// Puts the focus on a place: the focused tab first, then the others, then the raw editor.
  mutating func show(_ place: Place) -> [Effect] {
    let order = [tab] + WizardTab.allCases.filter { $0 != tab }
    for candidate in order {
      var context = AppContext(workspace: workspace, size: size, now: now)
      screens[candidate.rawValue].refresh(workspace)
      let found = screens[candidate.rawValue].show(place, &context)
      workspace = context.workspace
      guard found else { continue }
      tab = candidate
      return finish(context)
    }
    let value = workspace?.connector.value(at: place)
    return openRaw(place.file, offset: value.map { $0.keyRange?.lowerBound ?? $0.range.lowerBound })
  }

  /// Goes to the finding after or before the one that was shown last, round the end.
  mutating func walkFindings(by step: Int) -> [Effect] {
    guard let findings = workspace?.findings.all, !findings.isEmpty else {
      status = StatusMessage(workspace?.isChecked == true ? "no findings" : "checking …", .success)
      return []
    }
    let current = findingCursor.map { min($0, findings.count - 1) }
    let next =
      current.map { ($0 + step + findings.count) % findings.count } ?? (step > 0 ? 0 : findings.count - 1)
    findingCursor = next
    return showFinding(findings[next], number: next + 1, of: findings.count)
  }

  /// Applies the fix of the finding that was shown last.
  mutating func applyWalkedFix() -> [Effect] {
    guard let workspace, let cursor = findingCursor, workspace.findings.all.indices.contains(cursor) else {
      status = StatusMessage("no automatic fix here; ^N goes to the next finding")
      return []
    }
    let finding = workspace.findings.all[cursor]
    guard let edit = finding.fix?.edit(of: workspace.connector) else {
      status = StatusMessage("no automatic fix for \(finding.rule)")
      return []
    }
    findingCursor = cursor > 0 ? cursor - 1 : nil
    return fulfil(.edit(edit))
  }

  mutating func showFinding(_ finding: Finding, number: Int, of count: Int) -> [Effect] {
    let effects: [Effect]
    if let offset = finding.offset, workspace?.connector[finding.place.file].document == nil {
      effects = openRaw(finding.place.file, offset: offset)
    } else {
      effects = show(finding.place)
      if layers.isEmpty { screens[tab.rawValue].focus(onFieldNamedIn: finding.rule) }
    }
    let tone: StatusMessage.Tone =
      finding.severity == .error ? .error : finding.severity == .warning ? .warning : .note
    status = StatusMessage(
      "\(number) of \(count)  \(finding.severity.letter) \(finding.rule)  \(finding.message)", tone)
    return effects
  }

  private mutating func goToHistory(_ count: Int) -> [Effect] {
    while let workspace, workspace.session.history.done.count > count {
      if self.workspace?.undo() == nil { break }
    }
    while let workspace, workspace.session.history.done.count < count {
      if self.workspace?.redo() == nil { break }
    }
    return []
  }

  private mutating func restoreDraft() -> [Effect] {
    guard let draft else { return [] }
    self.draft = nil
    guard draft.isBaseCurrent else {
      guard let connector = workspace?.connector else { return [] }
      let effects = fulfil(.edit(draft.edit(on: connector)))
      status = StatusMessage(
        "the files changed since; the draft replaces them as one step that ^_ undoes", .warning)
      return effects
    }
    workspace?.restore(draft)
    status = StatusMessage("the unsaved changes are back; ^S saves them", .success)
    return []
  }
}
