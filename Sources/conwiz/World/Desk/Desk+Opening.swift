import Commands
import ConnectorModel
import Glibc
import Validation
import Wizard

/// The connector that is open: its lock and its draft.
extension Desk {
  /// Reads a connector; only when that was possible the one before is let go of, and its draft where it is unwanted.
  func open(_ path: String, forgettingDraft: Bool) -> Result<OpenedConnector, OpenFailure> {
    do throws(DiskError) {
      let loaded = try ConnectorFolder.locate(path).load()
      if forgettingDraft { forgetDraft(of: loaded.folder) } else { try? journal?.sync(isForced: true) }
      return .success(opened(loaded))
    } catch {
      let isGone = access(path, F_OK) != 0 && [ENOENT, ENOTDIR].contains(errno)
      return .failure(OpenFailure(path: path, message: error.message, isGone: isGone))
    }
  }

  func make(
    _ path: String, _ definition: [UInt8], _ properties: [UInt8]
  ) -> Result<OpenedConnector, OpenFailure> {
    do throws(DiskError) {
      let files = ConnectorFiles(definition: definition, properties: properties)
      return .success(opened(try files.save(in: path, replacing: false).load()))
    } catch {
      return .failure(OpenFailure(path: path, message: error.message))
    }
  }

  /// Whether nothing stands in the way of a connector in a folder; where other things do, somebody is asked, who may
  /// have it done all the same.
  func mayWrite(into folder: String, else joining: Effect) -> Bool {
    // A folder that cannot be read says why when it is written.
    let names = (try? ConnectorFolder.otherNames(in: folder)) ?? []
    if !names.isEmpty { mailbox.post(.folderTaken(folder: folder, names: names, joining: joining)) }
    return names.isEmpty
  }

  /// Writes a copy of a connector that stays open where it is.
  func copy(
    to path: String, _ definition: [UInt8], _ properties: [UInt8], _ beside: ConnectorFolder?
  ) -> Result<ConnectorFolder, DiskError> {
    do throws(DiskError) {
      var files = ConnectorFiles(definition: definition, properties: properties)
      if let beside { try files.takeCompanions(of: beside) }
      return .success(try files.save(in: path, replacing: false))
    } catch {
      return .failure(error)
    }
  }

  /// Ends the session: the journal goes to the disk, or away.
  func end(keepDraft: Bool) {
    if keepDraft { try? journal?.sync(isForced: true) }
    close()
  }

  func close() {
    journal = nil
    hasFailedDraft = false
    lock?.release()
    lock = nil
    isHeldElsewhere = false
    handle = nil
    toldPath = nil
  }

  /// Tells once that the other session has let go of the connector; who opens it again then gets the lock.
  func lookForLock(of folder: ConnectorFolder) {
    // A folder that was moved has another lock, which says nothing of the session that has this one.
    guard isHeldElsewhere, let home, handle?.movedPath == nil, let lock = try? FolderLock(folder, in: home)
    else { return }
    lock.release()
    isHeldElsewhere = false
    mailbox.post(.lockFreed)
  }

  /// Tells where the definition is now, once for each place that its folder goes to, its own included.
  func lookForMove(of folder: ConnectorFolder) {
    let moved = handle?.movedPath.map {
      DiskPath($0).appending(DiskPath(folder.path(of: .definition)).name)
    }
    if moved != toldPath { mailbox.post(.folderMoved(to: moved)) }
    toldPath = moved
  }

  func tellOfDrafts() {
    if let noDrafts { mailbox.post(.draftsUnavailable(noDrafts)) }
  }

  /// The draft of somebody else's session is none of ours.
  private func forgetDraft(of folder: ConnectorFolder) {
    if let journal {
      journal.discard()
    } else if let home, lock != nil {
      try? DraftJournal.discard(for: folder, in: home)
    }
  }

  private func opened(_ loaded: LoadedConnector) -> OpenedConnector {
    close()
    handle = FolderHandle(loaded.folder)
    let project = ProjectSettings(folder: loaded.folder.realPath)
    let settings = CheckSettings(profile: project.profile ?? .certify, overrides: project.severities)
    let baseURL = demo?.baseURL(of: loaded.folder)
    guard let home else {
      return OpenedConnector(
        folder: loaded.folder, connector: loaded.connector, fingerprints: loaded.fingerprints,
        baseURL: baseURL, settings: settings, settingsProblem: project.problem)
    }
    var holder: String?
    noDrafts = nil
    do throws(DiskError) {
      lock = try FolderLock(loaded.folder, in: home)
    } catch .heldBy(let other) {
      holder = other.message
      isHeldElsewhere = true
    } catch {
      noDrafts = error.message
    }
    let (draft, problem) = holder == nil ? takeUpDraft(of: loaded, home) : (nil, nil)
    if baseURL == nil { note(loaded, home) }
    let isWritable = access(loaded.folder.realPath, W_OK) == 0
    return OpenedConnector(
      folder: loaded.folder, connector: loaded.connector, fingerprints: loaded.fingerprints,
      draft: draft, lockedBy: holder, baseURL: baseURL, settings: settings,
      settingsProblem: project.problem
        ?? (isWritable ? nil : "the folder cannot be written: changes are kept as a draft, not saved"),
      draftProblem: problem)
  }

  /// Finds what an earlier session left and begins the draft of this one; tells what became of one that cannot be
  /// read.
  private func takeUpDraft(
    of loaded: LoadedConnector, _ home: StateHome
  ) -> (draft: RecoveredDraft?, problem: String?) {
    var draft: RecoveredDraft?
    var problem: String?
    do throws(DiskError) {
      let moved = try DraftJournal.takeUpMoved(for: loaded, in: home)
      try DraftJournal.takeUpLater(for: loaded.folder, in: home)
      var found = RecoveredDraft.search(for: loaded, in: home)
      // One that was put off is asked about before a history without changes is brought back.
      if !found.isWorthAsking,
        try DraftJournal.takeUpLater(for: loaded.folder, in: home, replacing: true)
      {
        found = RecoveredDraft.search(for: loaded, in: home)
      }
      switch found {
      case .none: break
      case .found(let found):
        draft = found
        if found.hasChanges, let moved {
          problem = "the earlier work was done on '\(moved)', which is this one by another name"
        }
      case .unreadable(let reason):
        let path = try DraftJournal.putAside(for: loaded.folder, in: home)
        problem = "the draft of an earlier session cannot be read: \(reason); it is kept as '\(path)'"
      }
      journal = try DraftJournal(for: loaded, in: home, continuing: draft)
    } catch {
      noDrafts = error.message
    }
    return (draft, problem)
  }

  private func note(_ loaded: LoadedConnector, _ home: StateHome) {
    var recents = RecentConnectors(in: home)
    let title = loaded.connector.definition?.title ?? ""
    try? recents.add(
      RecentConnector(path: loaded.folder.locatingPath, title: title, opened: Int(time(nil))), in: home)
  }
}
