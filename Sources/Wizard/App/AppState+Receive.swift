import ConnectorModel
import Importing
import JSONText
import TerminalUI

extension AppState {
  /// Takes the outcome of an effect in.
  mutating func receive(_ event: AppEvent) -> [Effect] {
    switch event {
    case .loaded(let outcome), .made(let outcome): return opened(outcome)
    case .saved(let outcome): return noteSaved(outcome)
    case .changedOnDisk(let changes): noteChangedOnDisk(changes)
    case .folderMoved(let path): noteMoved(to: path)
    case .lockFreed:
      workspace?.isLockFree = !options.readOnly
      status = StatusMessage(workspace?.readOnlyReason ?? "", .warning)
    case .validated(let number, let findings):
      guard number == lastCheck, let revision = workspace?.session.revision else { return [] }
      workspace?.setFindings(findings, revision: revision)
      if let step = pendingWalk { return walkFindings(by: step) }
    case .recents(let entries): home.recents = entries
    case .firstStart: welcome()
    case .draftsUnavailable(let reason):
      guard workspace != nil else { return [] }
      workspace?.draftsOff = reason
      status = StatusMessage("no draft is kept: \(reason)", .warning)
    case .draftsAvailable:
      guard workspace?.draftsOff != nil else { return [] }
      workspace?.draftsOff = nil
      status = StatusMessage("drafts are kept again", .success)
    case .edited(let edit): return takeOver(edit)
    case .script(let outcome): return note(outcome)
    case .callPrepared, .callProgress, .callEnded, .followedUp, .webhook, .lookedUp, .signIn, .tested,
      .testsEnded, .connections,
      .stepKept, .fileWritten, .runs, .flow, .plans, .planRead, .planWritten,
      .flowDraft:
      return receiveCall(event)
    case .copySaved(let folder, .success):
      status = StatusMessage("a copy is in \(folder); what is open stays where it is", .success)
    case .copySaved(_, .failure(let error)):
      status = StatusMessage("no copy was made: \(error.message)", .error)
    case .folderTaken(let folder, let names, let joining):
      layers.append(DialogLayer.folderTaken(folder, names, joining))
    case .publish: return receivePublish(event)
    case .converted(lastConversion, let origin, let outcome): return review(origin, outcome)
    case .converted: break
    case .listed, .readToCompare:
      var context = AppContext(workspace: workspace, size: size, now: now)
      for position in layers.indices { layers[position].receive(event, &context) }
      workspace = context.workspace
      return finish(context)
    case .key, .tick: break
    }
    return []
  }

  private mutating func opened(_ outcome: Result<OpenedConnector, OpenFailure>) -> [Effect] {
    let carried = carried
    self.carried = nil
    switch outcome {
    case .failure(let failure):
      if workspace == nil, layers.isEmpty, failure.path == options.path {
        startFailure = failure.message
        return end(keepDraft: false)
      }
      status = nil
      let isOurs = workspace?.folder.map { $0.path(of: .definition) == failure.path } ?? false
      layers.append(
        isOurs && failure.isGone
          ? .gone(failure.path) : DialogLayer.failure(title: "Not opened", failure.message))
      return []
    case .success(let connector):
      if let carried { return goOn(with: carried, in: connector) }
      workspace = Workspace(connector, isReadOnly: options.readOnly)
      let stopped = renewScreens() + stopConversion()
      layers = []
      tab = .describe
      status = nil
      sentRevision = -1
      findingCursor = nil
      shownFinding = nil
      keptFlow = 0
      refreshVisible()
      let remembered =
        workspace?.folder.map { [Effect.readConnections($0), .readRuns($0), .readPlans($0)] } ?? []
      let flow = workspace?.isReadOnly == false ? workspace?.folder.map { [Effect.readFlowDraft($0)] } : nil
      return stopped + greet(connector) + remembered + (flow ?? [])
    }
  }

  /// Goes on with what was open, screens and all, in the place that its folder has now.
  private mutating func goOn(with session: EditSession, in opened: OpenedConnector) -> [Effect] {
    workspace = Workspace(opened, isReadOnly: options.readOnly)
    let isAsItWas = workspace?.carryOn(session) ?? false
    layers = []
    sentRevision = -1
    keptFlow = 0
    status =
      isAsItWas
      ? StatusMessage("the connector is open in its new place; ^S saves it there", .success)
      : StatusMessage("the files there were changed meanwhile: yours replace them as one step", .warning)
    refreshVisible()
    return workspace.map { [.record($0.session)] } ?? []
  }

  /// Says what is special about a connector that was just opened.
  private mutating func greet(_ opened: OpenedConnector) -> [Effect] {
    if let holder = opened.lockedBy {
      status = StatusMessage("open read-only: \(holder)", .warning)
    }
    for problem in [opened.settingsProblem, opened.draftProblem].compactMap({ $0 }) {
      status = StatusMessage(problem, .warning)
    }
    if let draft = opened.draft, !draft.hasChanges, draft.isBaseCurrent {
      workspace?.restore(draft)
    } else if let draft = opened.draft {
      self.draft = draft
      if options.asksAboutDrafts {
        layers.append(DialogLayer.recover(draft))
      } else {
        status = StatusMessage(
          "unsaved work of an earlier session is left for the next one that can be asked")
      }
    }
    for file in ConnectorFile.allCases {
      guard let error = opened.connector[file].syntaxError else { continue }
      // A text that may be replaced by unsaved work in a moment is not what somebody should begin to mend.
      if layers.isEmpty { _ = openRaw(file, offset: error.offset) }
      status = StatusMessage("\(file.standardName): \(error.message)", .error)
      return []
    }
    if isFirstStart, status == nil { status = TourLayer.pointer }
    if case .missing = opened.connector.propertiesFile, opened.draft == nil, !options.readOnly {
      layers.append(DialogLayer.missingProperties())
    }
    return []
  }

  private mutating func noteChangedOnDisk(_ changes: [ConnectorFile: DiskChange]) {
    let files = ConnectorFile.allCases.filter { changes[$0] != nil }
    guard let workspace else { return }
    // What is as it was again is no longer changed.
    let gone = workspace.foundOnDisk.subtracting(files)
    self.workspace?.changedOnDisk.subtract(gone)
    self.workspace?.foundOnDisk = Set(files)
    self.workspace?.missingOnDisk = Set(files.filter { changes[$0] == .removed })
    let isNews = !workspace.changedOnDisk.isSuperset(of: files)
    self.workspace?.changedOnDisk.formUnion(files)
    guard isNews else { return }
    let names = files.map(\.standardName).joined(separator: " and ")
    let next =
      workspace.isReadOnly
      ? "\(KeyHint(.palette, inText: true).key), Reload, reads it again"
      : workspace.session.modifiedFiles.contains(where: files.contains)
        ? "saving will ask first" : "\(KeyHint(.save).key) offers to read it again"
    status = StatusMessage("\(names) changed on disk; \(next)", .warning)
  }

  private mutating func noteMoved(to path: String?) {
    workspace?.movedPath = path
    guard let path, let workspace else { return }
    let next = workspace.isReadOnly ? "open it there to go on" : "saving asks where to go on"
    status = StatusMessage("the connector is '\(path)' now; \(next)", .warning)
    // Whoever has just saved is asked what is the case, not what it looked like.
    guard let question = layers.last as? DialogLayer, question.asksAboutDisk else { return }
    layers[layers.count - 1] = DialogLayer.moved(to: path)
  }

  private mutating func takeOver(_ edit: ExternalEdit) -> [Effect] {
    switch edit.outcome {
    case .failure(let failure):
      status = StatusMessage(failure.message, .error)
      return []
    case .success(let bytes):
      guard bytes != edit.request.bytes else {
        status = StatusMessage("nothing was changed in the editor")
        return []
      }
      if edit.request.subject == .script { return perform(.save(bytes, expecting: edit.request.bytes)) }
      guard case .file(let file) = edit.request.subject else { return [] }
      var effects = fulfil(
        .edit(ConnectorEdit(title: "Edit \(file.standardName) in $EDITOR", steps: [.text(file, bytes)])))
      if let error = workspace?.connector[file].syntaxError {
        effects += openRaw(file, offset: error.offset)
        status = StatusMessage("\(file.standardName): \(error.message)", .error)
      }
      return effects
    }
  }

  /// Hands the news of a call to the Test tab and the flow, whichever tab is shown.
  private mutating func receiveCall(_ event: AppEvent) -> [Effect] {
    var context = AppContext(workspace: workspace, size: size, now: now)
    context.isInSight = tab == .test && layers.isEmpty
    screens[WizardTab.test.rawValue].receive(event, &context)
    context.isInSight = tab == .flow && layers.isEmpty
    screens[WizardTab.flow.rawValue].receive(event, &context)
    for position in layers.indices where layers[position] is RunLayer {
      layers[position].receive(event, &context)
    }
    if case .signIn(_, let news) = event {
      for position in layers.indices where layers[position] is SignInLayer {
        layers[position].receive(event, &context)
      }
      if case .ended(.success) = news { layers.removeAll { $0 is SignInLayer } }
    }
    workspace = context.workspace
    return finish(context)
  }

  /// Hands the news from Power Platform to the Create step and its windows, whichever tab is shown.
  private mutating func receivePublish(_ event: AppEvent) -> [Effect] {
    var context = AppContext(workspace: workspace, size: size, now: now)
    let isForLayer = layers.contains { $0 is DownloadLayer }
    if !isForLayer { screens[WizardTab.create.rawValue].receive(event, &context) }
    for position in layers.indices { layers[position].receive(event, &context) }
    layers.removeAll { ($0 as? PublishLayer)?.isDone == true || ($0 as? AccountLayer)?.isDone == true }
    workspace = context.workspace
    return finish(context)
  }
}
