import ConnectorModel
import JSONText
import TerminalUI

extension AppState {
  /// Quits, after asking what is to become of unsaved changes.
  mutating func quit() -> [Effect] {
    if layers.last is DialogLayer { return [] }
    if flowScreen?.isModified == true, workspace?.isReadOnly == false {
      go(to: .flow)
      layers.append(DialogLayer.unsavedFlow(closing: false))
      return []
    }
    guard hasUnsavedFiles else { return end(keepDraft: false) }
    askAboutChanges(closing: false)
    return []
  }

  /// Closes the connector, after asking what is to become of unsaved changes.
  mutating func close() -> [Effect] {
    if flowScreen?.isModified == true, workspace?.isReadOnly == false {
      go(to: .flow)
      layers.append(DialogLayer.unsavedFlow(closing: true))
      return []
    }
    guard hasUnsavedFiles else { return closeNow() }
    askAboutChanges(closing: true)
    return []
  }

  /// Whether a file of the connector has changes that saving would write.
  var hasUnsavedFiles: Bool { workspace.map { $0.session.isModified && !$0.isReadOnly } ?? false }

  /// Asks what is to become of unsaved changes; `first` is done with every answer but Cancel.
  mutating func askAboutChanges(closing: Bool, first: [AppRequest] = []) {
    layers.append(
      DialogLayer.unsaved(closing: closing, keepsDrafts: workspace?.draftsOff == nil, first: first))
  }

  /// Puts new screens in the place of those of the connector, and stops what they have started.
  mutating func renewScreens() -> [Effect] {
    let call = (screens[WizardTab.test.rawValue] as? TestScreen)?.call
    session += 1
    screens = AppState.freshScreens(session)
    return (call.map { [.cancelCall($0.id)] } ?? [])
      + [.cancelSignIn, .cancelTest, .cancelFlow, .cancelPublish]
  }

  mutating func closeNow() -> [Effect] {
    workspace = nil
    layers = []
    let stopped = renewScreens()
    tab = .describe
    sentRevision = -1
    findingCursor = nil
    shownFinding = nil
    return stopped + [.closeConnector, .readRecents]
  }

  mutating func end(keepDraft: Bool) -> [Effect] {
    isEnding = true
    return [.quit(keepDraft: keepDraft)]
  }

  func checkDisk() -> [Effect] {
    // What is being written is no longer what was read, and that is no news.
    guard let workspace, let folder = workspace.folder, !isSaving else { return [] }
    return [.checkDisk(folder, workspace.fingerprints, known: workspace.foundOnDisk)]
  }

  mutating func reload() -> [Effect] {
    guard let workspace, let folder = workspace.folder else { return [] }
    guard workspace.session.isModified else { return [.open(path: folder.path(of: .definition))] }
    layers.append(DialogLayer.reload())
    return []
  }

  /// Makes the missing `apiProperties.json` as an undoable edit.
  mutating func makeProperties() -> [Effect] {
    guard let workspace else { return [] }
    let title = workspace.connector.definition?.title ?? ""
    let files = ConnectorTemplate.blank.files(title: title, host: "", basePath: "/")
    let edit = ConnectorEdit(
      title: "Make apiProperties.json", steps: [.text(.properties, files.properties)])
    return fulfil(.edit(edit))
  }

  /// Opens the raw editor on a file, at an offset, at its syntax error, or where the focus is.
  mutating func openRaw(_ file: ConnectorFile, offset: Int?) -> [Effect] {
    guard let workspace else { return [] }
    guard workspace.connector[file].bytes != nil else {
      status = StatusMessage("there is no \(file.standardName); the palette (F9) makes it", .warning)
      return []
    }
    var target = offset ?? workspace.connector[file].syntaxError?.offset
    if target == nil, layers.isEmpty, let place = screens[tab.rawValue].focusedPlace, place.file == file,
      let value = workspace.connector.value(at: place)
    {
      target = value.keyRange?.lowerBound ?? value.range.lowerBound
    }
    layers.append(RawEditorLayer(workspace, file: file, offset: target ?? 0))
    return []
  }

  /// Opens the value that has the focus as text of its own; of a member that is not there, the object around it.
  mutating func editNode() {
    guard let workspace, layers.isEmpty, var place = screens[tab.rawValue].focusedPlace else {
      status = StatusMessage("select something that stands in a file first", .warning)
      return
    }
    while workspace.connector.value(at: place) == nil, place.pointer != .root { place = place.parent }
    guard workspace.connector[place.file].document != nil else {
      status = StatusMessage(
        "\(place.file.standardName) is not JSON; Alt-e and Alt-w open whole files", .warning)
      return
    }
    layers.append(
      NodeEditorLayer(workspace, place: place, title: place.pointer.last ?? place.file.standardName))
  }

  /// Gives the file the focus is in to the user's editor, at the line of the focus.
  func editExternally() -> [Effect] {
    guard let workspace else { return [] }
    let place = layers.isEmpty ? screens[tab.rawValue].focusedPlace : nil
    let file = place?.file ?? .definition
    guard let bytes = workspace.connector[file].bytes else { return [] }
    let line = place.flatMap { workspace.position(of: $0)?.line } ?? 1
    return [.editExternally(ExternalEditRequest(subject: .file(file), bytes: bytes, line: line))]
  }
}
