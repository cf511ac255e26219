import ConnectorModel
import JSONText
import TerminalUI

extension AppState {
  /// Writes the modified files, then goes on.
  mutating func save(then next: AppRequest.AfterSave, overwriting: Set<ConnectorFile> = []) -> [Effect] {
    guard let workspace else { return [] }
    if let reason = workspace.readOnlyReason {
      status = StatusMessage("nothing was saved: \(reason)", .warning)
      return []
    }
    guard let folder = workspace.folder else {
      status = StatusMessage("the connector has no folder yet", .warning)
      return []
    }
    guard !isSaving else {
      // What the files will be is known only when they are written: until then a second save would be refused.
      savesAgain = true
      if next != .nothing { afterSave = next }
      return []
    }
    let wanted = Set(workspace.session.modifiedFiles).union(workspace.missingOnDisk).union(overwriting)
    let files = ConnectorFile.allCases.filter {
      wanted.contains($0) && workspace.connector[$0].bytes != nil
    }
    guard !files.isEmpty else {
      guard workspace.changedOnDisk.isEmpty || next != .nothing else {
        layers.append(
          workspace.movedPath.map { DialogLayer.moved(to: $0) }
            ?? DialogLayer.newerOnDisk(Array(workspace.changedOnDisk)))
        return []
      }
      status = StatusMessage("nothing to save; both files are as they are on disk")
      return proceed(next)
    }
    if !workspace.changedOnDisk.isDisjoint(with: files) {
      let changed = files.filter { workspace.changedOnDisk.contains($0) }
      layers.append(
        workspace.movedPath.map { DialogLayer.moved(to: $0) } ?? DialogLayer.changedOnDisk(changed))
      return []
    }
    self.workspace?.closeUndoStep()
    isSaving = true
    afterSave = next
    let saves = files.compactMap { file in
      workspace.connector[file].bytes.map { bytes in
        FileSave(
          file, bytes, expecting: workspace.fingerprints[file], isOverwriting: overwriting.contains(file))
      }
    }
    return [.save(folder, saves)]
  }

  /// Asks for the folder that a copy goes to: what is open may have none, or one that cannot be written.
  mutating func askForCopy() {
    guard let workspace, let definition = workspace.connector[.definition].bytes,
      let properties = workspace.connector[.properties].bytes
    else { return }
    let beside = workspace.folder
    layers.append(
      PromptLayer(
        title: "Save a copy",
        help:
          "A new folder, seen from where conwiz was started; both files as they are here, the icon and the script "
          + "go into it.  Ex: copy-of-invoices",
        ask: { folder in
          .run(.saveCopy(folder: folder, definition: definition, properties: properties, beside: beside))
        }))
  }

  /// Notes which files were written, and why others were not.
  mutating func noteSaved(_ outcome: SaveOutcome) -> [Effect] {
    let next = afterSave
    let isAskedFor = savesAgain || next != .nothing
    isSaving = false
    savesAgain = false
    afterSave = .nothing
    for written in outcome.written {
      workspace?.markSaved(written.file, bytes: written.bytes, written.fingerprint)
    }
    // Also where the other file was refused: the draft must begin with what is on disk.
    let noted = outcome.written.isEmpty ? [] : workspace.map { [Effect.recordSaved($0.session)] } ?? []
    guard outcome.refused.isEmpty else {
      tell(outcome.refused)
      // Whether the other file is still there has to be known before somebody decides.
      return noted + checkDisk()
    }
    status = StatusMessage("saved", .success)
    for file in ConnectorFile.allCases {
      guard let error = workspace?.connector[file].syntaxError else { continue }
      status = StatusMessage("saved, but \(file.standardName) is not JSON: \(error.message)", .error)
    }
    // What was typed while the files were written belongs to a save that was asked for after it.
    let isBehind = isAskedFor && workspace?.session.isModified == true
    return noted + (isBehind ? save(then: next) : proceed(next))
  }

  private mutating func tell(_ refused: [ConnectorFile: DiskError]) {
    var changed: [ConnectorFile] = []
    for file in ConnectorFile.allCases {
      switch refused[file] {
      case .changedOnDisk, .alreadyExists: changed.append(file)
      case let error?: layers.append(DialogLayer.notSaved(error.message))
      case nil: continue
      }
    }
    guard !changed.isEmpty else { return }
    workspace?.changedOnDisk.formUnion(changed)
    layers.append(DialogLayer.changedOnDisk(changed))
  }

  private mutating func proceed(_ next: AppRequest.AfterSave) -> [Effect] {
    switch next {
    case .nothing: return []
    case .quit: return end(keepDraft: false)
    case .close: return closeNow()
    case .register: return fulfil(.input("confirm", ""))
    }
  }
}
