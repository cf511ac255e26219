import ConnectorModel
import JSONText
import TerminalUI

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
    case .open(let item): return show(item.place, on: .definition)
    case .showFinding(let finding): return showFinding(finding)
    case .fix(let finding): return fix(finding)
    case .previewFix(let finding): previewFix(finding)
    case .fixRule(let rule, let asks): return fixRule(rule, asks: asks)
    case .switchProfile: switchProfile()
    case .input(let id, let text): return giveInput(id, text)
    case .chooseSource(let kind): return choose(kind)
    case .convert(let origin, let variables): return convert(origin, variables)
    case .cancelConversion: return cancelConversion()
    case .test(let pointer):
      go(to: .test)
      guard var screen = screens[WizardTab.test.rawValue] as? TestScreen else { return [] }
      screen.refresh(workspace)
      screen.prepare(pointer)
      screens[WizardTab.test.rawValue] = screen
    case .openRaw(let file, let offset): return openRaw(file, offset: offset)
    case .goToHistory(let count): return goToHistory(count)
    case .save(let next): return save(then: next)
    case .dropFlow(let closing):
      guard hasUnsavedFiles else { return forgetFlow() + (closing ? closeNow() : end(keepDraft: false)) }
      askAboutChanges(closing: closing, first: [.forgetFlow])
    case .saveFlow(let closing): return saveFlow(closing: closing)
    case .forgetFlow: return forgetFlow()
    case .quitNow(let keepDraft): return end(keepDraft: keepDraft)
    case .closeNow: return closeNow()
    case .restoreDraft: return restoreDraft()
    case .type(let key): return layers.last is TextLayer || layers.last is ChoiceLayer ? press(key) : []
    case .press(let key): return press(key)
    case .discardDraft:
      draft = nil
      return [.discardDraft]
    case .overwrite(let files):
      // What is gone comes back as well: nothing of somebody else stands there.
      let overwritten = Set(files).union(workspace?.missingOnDisk ?? [])
      workspace?.changedOnDisk.subtract(overwritten)
      return save(then: .nothing, overwriting: overwritten)
    case .compareWithDisk:
      guard let workspace, let folder = workspace.folder else { return [] }
      layers.append(ChangesLayer(workspace, with: .disk))
      return [.readToCompare(folder, .disk)]
    case .goOn(let path):
      carried = workspace?.session
      return [.open(path: path)]
    case .reloadNow:
      guard let folder = workspace?.folder else { return [] }
      return [.open(path: folder.path(of: .definition), forgettingDraft: true)]
    case .script(let work): return perform(work)
    case .say(let message): status = message
    case .run(let effect): return [effect]
    }
    return []
  }

  /// Gives a text to whoever asked for it: a layer below the dialog, or the screen.
  private mutating func giveInput(_ id: String, _ text: String) -> [Effect] {
    var context = AppContext(workspace: workspace, size: size, now: now)
    let isTaken = layers.indices.reversed().contains { layers[$0].answer(id, text, &context) }
    if !isTaken { screens[tab.rawValue].accept(id, text, &context) }
    workspace = context.workspace
    return finish(context)
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

  /// Saves the flow, whatever window stands before it, and leaves when it is written.
  private mutating func saveFlow(closing: Bool) -> [Effect] {
    takeOverAllTyping()
    layers = []
    guard var screen = flowScreen else { return [] }
    var context = AppContext(workspace: workspace, size: size, now: now)
    if screen.save(&context) { screen.afterWriting = closing ? .closeConnector : .quit }
    screens[WizardTab.flow.rawValue] = screen
    workspace = context.workspace
    return finish(context)
  }

  private mutating func forgetFlow() -> [Effect] {
    screens[WizardTab.flow.rawValue] = FlowScreen(after: flowScreen)
    keptFlow = 0
    return workspace?.folder.map { [.keepFlow($0, nil)] } ?? []
  }

  private mutating func restoreDraft() -> [Effect] {
    guard let draft else { return [] }
    self.draft = nil
    guard draft.isBaseCurrent else {
      guard let connector = workspace?.connector else { return [] }
      let effects = fulfil(.edit(draft.edit(on: connector)))
      // Saving asks before it takes the place of what somebody else has written.
      let modified = workspace?.session.modifiedFiles ?? []
      workspace?.changedOnDisk.formUnion(modified)
      status = StatusMessage(
        "the files changed since; the draft replaces them as one step that ^_ undoes", .warning)
      return effects
    }
    workspace?.restore(draft)
    status = StatusMessage("the unsaved changes are back; ^S saves them", .success)
    return []
  }
}
