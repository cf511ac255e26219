import ConnectorModel
import JSONText
import TerminalUI

extension AppState {
  /// Writes the modified files, then goes on.
  mutating func save(then next: AppRequest.AfterSave, overwriting: Set<ConnectorFile> = []) -> [Effect] {
    guard let workspace else { return [] }
    guard !workspace.isReadOnly else {
      status = StatusMessage("the connector is open read-only; nothing was saved", .warning)
      return []
    }
    guard let folder = workspace.folder else {
      status = StatusMessage("the connector has no folder yet", .warning)
      return []
    }
    let files = workspace.session.modifiedFiles.filter { workspace.connector[$0].bytes != nil }
    guard !files.isEmpty else {
      status = StatusMessage("nothing to save; both files are as they are on disk")
      return proceed(next)
    }
    if !workspace.changedOnDisk.isDisjoint(with: files) {
      layers.append(DialogLayer.changedOnDisk(files.filter { workspace.changedOnDisk.contains($0) }))
      return []
    }
    self.workspace?.closeUndoStep()
    saving = Set(files)
    afterSave = next
    return files.compactMap { file in
      workspace.connector[file].bytes.map { bytes in
        .save(
          folder, file, bytes, expecting: workspace.fingerprints[file],
          overwriting: overwriting.contains(file))
      }
    }
  }

  /// Notes that a file was written, or why it was not.
  mutating func noteSaved(
    _ file: ConnectorFile, _ bytes: [UInt8], _ outcome: Result<Fingerprint, DiskError>
  ) -> [Effect] {
    saving.remove(file)
    switch outcome {
    case .success(let fingerprint):
      workspace?.markSaved(file, bytes: bytes, fingerprint)
      workspace?.savedAt = now
      guard saving.isEmpty else { return [] }
      status = StatusMessage("saved", .success)
      let next = afterSave
      afterSave = .nothing
      return (workspace.map { [.recordSaved($0.session)] } ?? []) + proceed(next)
    case .failure(let error):
      afterSave = .nothing
      if case .changedOnDisk = error {
        workspace?.changedOnDisk.insert(file)
        layers.append(DialogLayer.changedOnDisk([file]))
      } else {
        layers.append(DialogLayer.failure(title: "Not saved", error.message))
      }
      return []
    }
  }

  private mutating func proceed(_ next: AppRequest.AfterSave) -> [Effect] {
    switch next {
    case .nothing: return []
    case .quit: return end(keepDraft: false)
    case .close: return closeNow()
    case .register: return fulfil(.input("confirm", ""))
    }
  }

  /// Quits, after asking what is to become of unsaved changes.
  mutating func quit() -> [Effect] {
    if layers.last is DialogLayer { return [] }
    if flowScreen?.isModified == true, workspace?.isReadOnly == false {
      go(to: .flow)
      layers.append(DialogLayer.unsavedFlow(closing: false))
      return []
    }
    guard let workspace, workspace.session.isModified, !workspace.isReadOnly else {
      return end(keepDraft: false)
    }
    layers.append(DialogLayer.unsaved(closing: false))
    return []
  }

  /// Closes the connector, after asking what is to become of unsaved changes.
  mutating func close() -> [Effect] {
    if flowScreen?.isModified == true, workspace?.isReadOnly == false {
      go(to: .flow)
      layers.append(DialogLayer.unsavedFlow(closing: true))
      return []
    }
    guard let workspace, workspace.session.isModified, !workspace.isReadOnly else { return closeNow() }
    layers.append(DialogLayer.unsaved(closing: true))
    return []
  }

  mutating func closeNow() -> [Effect] {
    workspace = nil
    layers = []
    screens = AppState.freshScreens()
    tab = .describe
    sentRevision = -1
    findingCursor = nil
    return [.cancelPublish, .closeConnector, .readRecents]
  }

  mutating func end(keepDraft: Bool) -> [Effect] {
    isEnding = true
    return [.quit(keepDraft: keepDraft)]
  }

  func checkDisk() -> [Effect] {
    // What is being written is no longer what was read, and that is no news.
    guard let workspace, let folder = workspace.folder, saving.isEmpty else { return [] }
    return [.checkDisk(folder, workspace.fingerprints)]
  }

  mutating func reload() -> [Effect] {
    guard let workspace, let folder = workspace.folder else { return [] }
    guard workspace.session.isModified else { return [.open(path: folder.path)] }
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
