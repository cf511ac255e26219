import ConnectorModel
import Preview
import TerminalUI

extension AppState {
  /// Runs a command: the top layer first, then the application.
  mutating func perform(_ command: WizardCommand) -> [Effect] {
    if command == .cancelChord { return [] }
    if let reason = disabledReason(of: command) {
      status = StatusMessage(reason, .warning)
      return []
    }
    var wasHandled = false
    var effects = takeOverTyping(before: command)
    effects += withTop { top, context in
      wasHandled = top.perform(command, &context)
      return .handled
    }
    return wasHandled ? effects : effects + performHere(command)
  }

  /// Why a command cannot run now, nil when it can.
  package func disabledReason(of command: WizardCommand) -> String? {
    if let reason = top.disabledReason(of: command, workspace) { return reason }
    switch command {
    case .save, .findings, .nextFinding, .previousFinding, .history, .rawEditor, .goTo, .closeConnector,
      .rawPropertiesEditor, .editNode, .reload, .find, .changes, .nextTab, .previousTab, .switchProfile:
      return workspace == nil ? "open a connector first" : nil
    case .saveCopy:
      guard let workspace else { return "open a connector first" }
      return ConnectorFile.allCases.contains { workspace.connector[$0].bytes == nil }
        ? "apiProperties.json is missing; make it first" : nil
    case .previewFix, .fixRule:
      return top is FindingsLayer ? nil : "F3 lists the findings; select one there"
    case .undo where isFlowInSight, .redo where isFlowInSight: return nil
    case .undo where isAsking, .redo where isAsking: return "answer the question first"
    case .undo:
      guard let workspace else { return "open a connector first" }
      return workspace.session.history.done.isEmpty ? "nothing to undo" : nil
    case .redo:
      guard let workspace else { return "open a connector first" }
      return workspace.session.history.undone.isEmpty ? "nothing to redo" : nil
    case .openDemo: return workspace == nil ? nil : "close this connector first"
    case .downloadConnector:
      return workspace == nil ? nil : "step 5 (Create) downloads while a connector is open"
    case .tour: return top is TourLayer ? "it is shown already" : nil
    case .makeProperties:
      guard let workspace else { return "open a connector first" }
      if case .missing = workspace.connector.propertiesFile { return nil }
      return "apiProperties.json is there already"
    default: return nil
    }
  }

  /// Whether a question stands whose answer was prepared for the connector as it is now.
  private var isAsking: Bool { layers.last is PromptLayer || layers.last is ChoiceLayer }

  private mutating func performHere(_ command: WizardCommand) -> [Effect] {
    switch command {
    case .goTo(let tab): go(to: tab)
    case .nextTab: if let next = tab.next { go(to: next) }
    case .previousTab: if let previous = tab.previous { go(to: previous) }
    case .save: return save(then: .nothing)
    case .saveCopy: askForCopy()
    case .undo, .redo: return travel(command)
    case .quit: return quit()
    case .quitWithCtrlQ: status = StatusMessage("press F10 to quit (^X ^C where F10 is taken)")
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .mouse:
      mouseIsOn.toggle()
      status = StatusMessage(mouseIsOn ? "mouse on; Alt-m switches it off" : "mouse off")
      return [.mouse(mouseIsOn)]
    case .help: layers.append(HelpLayer(topic: top.helpTopic))
    case .palette: layers.append(PaletteLayer(entries: paletteEntries()))
    case .find:
      guard let workspace else { return [] }
      layers.append(FindLayer(FindIndex(workspace, commands: paletteEntries())))
    case .changes: if let workspace { layers.append(ChangesLayer(workspace)) }
    case .card: showCard()
    case .history: if let workspace { layers.append(HistoryLayer(workspace)) }
    case .findings: if let workspace { layers.append(FindingsLayer(workspace, startingAt: findingCursor)) }
    case .applyFix: return applyWalkedFix()
    case .switchProfile: switchProfile()
    case .nextFinding: return walkFindings(by: 1)
    case .previousFinding: return walkFindings(by: -1)
    case .editNode: editNode()
    case .rawEditor: return openRaw(.definition, offset: nil)
    case .rawPropertiesEditor: return openRaw(.properties, offset: nil)
    case .externalEditor: return editExternally()
    case .openConnector:
      layers.append(FileBrowserLayer(purpose: .open))
      return [.list(folder: ".")]
    case .importDefinition: layers.append(ImportSourceKind.choice)
    case .newConnector: layers.append(NewConnectorLayer())
    case .openDemo:
      status = StatusMessage("Opening the sample connector …")
      return [.openDemo]
    case .downloadConnector:
      layers.append(DownloadLayer())
      return [.publish(0, .accounts)]
    case .tour: layers.append(TourLayer())
    case .closeConnector: return close()
    case .makeProperties: return makeProperties()
    case .reload: return reload()
    case .cancel: status = StatusMessage("nothing to cancel; F10 quits")
    default:
      let key = CommandTable.keyLabel(command) ?? "that"
      status = StatusMessage("\(key) means nothing here; F1 explains this screen, F9 lists every command")
    }
    return []
  }

  mutating func go(to newTab: WizardTab) {
    workspace?.closeUndoStep()
    // A list of choices belongs to the field that opened it.
    while let top = layers.last, top is ChoiceLayer || top is CheckListLayer { layers.removeLast() }
    tab = newTab
  }

  private mutating func travel(_ command: WizardCommand) -> [Effect] {
    let isUndo = command == .undo
    if let title = isUndo ? workspace?.undo() : workspace?.redo() {
      let effects = followTravel(isUndo: isUndo)
      status = StatusMessage((isUndo ? "Undone: " : "Redone: ") + title)
      return effects
    } else if let reason = workspace?.readOnlyReason {
      status = StatusMessage(reason, .warning)
    }
    return []
  }

  /// Goes to what undo or redo has changed: to its row of the outline in sight, and to its tab where another one is.
  private mutating func followTravel(isUndo: Bool) -> [Effect] {
    if layers.isEmpty, tab == .definition, var screen = screens[tab.rawValue] as? DefinitionScreen {
      screen.hasTravelled()
      screens[tab.rawValue] = screen
    }
    guard layers.isEmpty, let session = workspace?.session,
      let entry = isUndo ? session.history.undone.last : session.history.done.last,
      let place = entry.changedPlace(isUndo: isUndo, in: session.connector),
      let wanted = WizardTab(showing: place), wanted != tab
    else { return [] }
    var context = AppContext(workspace: workspace, size: size, now: now)
    screens[wanted.rawValue].refresh(workspace)
    _ = screens[wanted.rawValue].show(place, &context)
    workspace = context.workspace
    tab = wanted
    return finish(context)
  }

  private func paletteEntries() -> [PaletteLayer.Entry] {
    CommandTable.entries.filter { !$0.label.isEmpty }.map { entry in
      PaletteLayer.Entry(
        command: entry.command, title: entry.title,
        key: entry.keys.first?.label ?? entry.listKeys.first?.label ?? "",
        disabledReason: disabledReason(of: entry.command))
    }
  }

  /// Shows the card of the operation that has the focus.
  private mutating func showCard() {
    guard let workspace else { return }
    guard let card = OperationCard.around(screens[tab.rawValue].focusedPlace, in: workspace.connector) else {
      status = StatusMessage("select an action or trigger in step 3 or 4; its card is shown then", .warning)
      return
    }
    layers.append(CardLayer(card, columns: size.columns))
  }
}
