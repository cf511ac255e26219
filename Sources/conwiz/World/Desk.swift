import Commands
import ConnectorModel
import Glibc
import Planning
import Runner
import Validation
import Wizard

/// The work on files, one job after the other: opening, saving, the lock, the recovery journal.
actor Desk {
  private let mailbox: Mailbox
  private let home: StateHome?
  private let baseURL: String?
  private let isDemo: Bool
  private var lock: FolderLock?
  private var plans = PlanShelf()
  private var journal: DraftJournal?
  private var loaded: LoadedConnector?
  /// Why no draft is kept of the connector that was opened last, nil when one is.
  private var noDrafts: String?

  init(mailbox: Mailbox, baseURL: String?, isDemo: Bool) {
    self.mailbox = mailbox
    self.baseURL = baseURL
    self.isDemo = isDemo
    do throws(DiskError) {
      home = try StateHome.standard()
    } catch {
      home = nil
      noDrafts = error.message
    }
  }

  /// Does a job, in the order in which the jobs were given.
  func perform(_ effect: Effect) {
    switch effect {
    case .open(let path):
      mailbox.post(.loaded(open(path)))
      tellOfDrafts()
    case .make(let folder, let definition, let properties):
      mailbox.post(.made(make(folder, definition, properties)))
      tellOfDrafts()
    case .save(let folder, let file, let bytes, let expected, let overwriting):
      mailbox.post(.saved(file, bytes: bytes, save(folder, file, bytes, expected, overwriting)))
    case .checkDisk(let folder, let fingerprints):
      let changed = folder.changes(since: fingerprints).filter { $0.value != .none }.map(\.key)
      if !changed.isEmpty { mailbox.post(.changedOnDisk(changed)) }
    case .record(let session): record(session)
    case .recordSaved(let session): recordSaved(session)
    case .discardDraft: journal?.discard()
    case .list(let folder): mailbox.post(.listed(path: folder, DirectoryListing.read(folder)))
    case .readRecents: mailbox.post(.recents(home.map { RecentConnectors(in: $0).entries } ?? []))
    case .closeConnector: close()
    case .keepStep(let folder, let plan, let call):
      do throws(PlanFileError) {
        mailbox.post(.stepKept(.success(try plans.keep(call, in: plan, of: folder))))
      } catch {
        mailbox.post(.stepKept(.failure(error)))
      }
    case .readPlans(let folder):
      do throws(DiskError) {
        mailbox.post(.plans(.success(try folder.planNames())))
      } catch {
        mailbox.post(.plans(.failure(error)))
      }
    case .keepFlow(let folder, let draft): keep(draft, of: folder)
    case .readFlowDraft(let folder): readFlowDraft(of: folder)
    case .readPlan(let folder, let name):
      do throws(PlanFileError) {
        mailbox.post(.planRead(name, .success(try plans.read(name, of: folder))))
      } catch {
        mailbox.post(.planRead(name, .failure(error)))
      }
    case .writePlan(let folder, let name, let bytes, let expected):
      do throws(DiskError) {
        mailbox.post(
          .planWritten(name, bytes, .success(try folder.writePlan(name, bytes, expecting: expected))))
      } catch {
        mailbox.post(.planWritten(name, bytes, .failure(error)))
      }
    case .readRuns(let folder): mailbox.post(.runs(runs(of: folder, adding: nil)))
    case .noteRun(let folder, let run): mailbox.post(.runs(runs(of: folder, adding: run)))
    case .readConnections(let folder): mailbox.post(.connections(connections(of: folder)))
    case .remember(let folder, let connection):
      mailbox.post(
        .connections(
          connections(of: folder) { remembered throws(DiskError) in try remembered.remember(connection) }))
    case .forgetConnection(let folder, let name):
      mailbox.post(
        .connections(
          connections(of: folder) { remembered throws(DiskError) in _ = try remembered.forget(name) }))
    case .script(let folder, let work): mailbox.post(.script(outcome(of: work, in: folder)))
    default: break
    }
  }

  /// Keeps a flow that is not saved in the state folder, or forgets it.
  private func keep(_ draft: FlowDraft?, of folder: ConnectorFolder) {
    guard let home else { return }
    let file = PrivateFile(for: folder, in: "flows", of: home)
    do throws(DiskError) {
      if let draft { try file.write(draft.bytes) } else { try file.remove() }
    } catch {
      mailbox.post(.draftsUnavailable(error.message))
    }
  }

  private func readFlowDraft(of folder: ConnectorFolder) {
    guard let home else { return }
    let file = PrivateFile(for: folder, in: "flows", of: home)
    guard let bytes = try? file.read(), let draft = FlowDraft(bytes) else { return }
    mailbox.post(.flowDraft(draft, draft.name.flatMap { try? plans.read($0, of: folder) }))
  }

  /// The runs of a connector's tests, after one was added.
  private func runs(of folder: ConnectorFolder, adding run: RunRecord?) -> Result<[RunRecord], DiskError> {
    guard let home else { return .failure(.noStateHome) }
    do throws(DiskError) {
      var history = try RunHistory(of: folder, in: home)
      if let run { try history.add(run) }
      return .success(history.runs)
    } catch {
      return .failure(error)
    }
  }

  /// The remembered connections of a connector, after a change.
  private func connections(
    of folder: ConnectorFolder,
    _ change: (inout RememberedConnections) throws(DiskError) -> Void = { _ in }
  ) -> Result<[RememberedConnection], DiskError> {
    guard let home else { return .failure(.noStateHome) }
    do throws(DiskError) {
      var remembered = try RememberedConnections(of: folder, in: home)
      try change(&remembered)
      return .success(remembered.all)
    } catch {
      return .failure(error)
    }
  }

  /// Ends the session: the journal goes to the disk, or away.
  func end(keepDraft: Bool) {
    if keepDraft { try? journal?.sync(isForced: true) }
    close()
  }

  private func close() {
    journal = nil
    lock?.release()
    lock = nil
    loaded = nil
  }

  private func open(_ path: String) -> Result<OpenedConnector, OpenFailure> {
    do throws(DiskError) {
      return .success(try opened(try ConnectorFolder.locate(path).load()))
    } catch {
      return .failure(OpenFailure(path: path, message: error.message))
    }
  }

  private func opened(_ loaded: LoadedConnector) throws(DiskError) -> OpenedConnector {
    close()
    self.loaded = loaded
    let project = ProjectSettings(folder: loaded.folder.realPath)
    let settings = CheckSettings(profile: project.profile ?? .certify, overrides: project.severities)
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
    } catch {
      noDrafts = error.message
    }
    let draft = holder == nil ? try? RecoveredDraft.find(for: loaded, in: home) : nil
    if holder == nil { journal = try? DraftJournal(for: loaded, in: home, continuing: draft) }
    if !isDemo {
      var recents = RecentConnectors(in: home)
      let title = loaded.connector.definition?.title ?? ""
      try? recents.add(
        RecentConnector(path: loaded.folder.realPath, title: title, opened: Int(time(nil))), in: home)
    }
    return OpenedConnector(
      folder: loaded.folder, connector: loaded.connector, fingerprints: loaded.fingerprints,
      draft: draft, lockedBy: holder, baseURL: baseURL, settings: settings,
      settingsProblem: project.problem)
  }

  private func tellOfDrafts() {
    if let noDrafts { mailbox.post(.draftsUnavailable(noDrafts)) }
  }

  private func make(
    _ path: String, _ definition: [UInt8], _ properties: [UInt8]
  ) -> Result<OpenedConnector, OpenFailure> {
    do throws(DiskError) {
      let folder = try ConnectorFolder.make(path)
      _ = try folder.save(definition, as: .definition, expecting: nil)
      _ = try folder.save(properties, as: .properties, expecting: nil)
      return .success(try opened(try folder.load()))
    } catch {
      return .failure(OpenFailure(path: path, message: error.message))
    }
  }

  private func save(
    _ folder: ConnectorFolder, _ file: ConnectorFile, _ bytes: [UInt8], _ expected: Fingerprint?,
    _ overwriting: Bool
  ) -> Result<Fingerprint, DiskError> {
    do throws(DiskError) {
      let current = overwriting ? try? Fingerprint(at: folder.path(of: file)) : nil
      return .success(try folder.save(bytes, as: file, expecting: current ?? expected))
    } catch {
      return .failure(error)
    }
  }

  private func outcome(
    of work: ScriptWork, in folder: ConnectorFolder
  ) -> Result<ScriptOutcome, DiskError> {
    do throws(DiskError) {
      var text: [UInt8]?
      switch work {
      case .make: try folder.makeScript()
      case .putAside: try folder.putScriptAside()
      case .edit: text = try folder.readScript()
      case .save(let bytes, let old): try folder.saveScript(bytes, expecting: old)
      }
      return .success(ScriptOutcome(work: work, text: text, companions: folder.companions()))
    } catch {
      return .failure(error)
    }
  }

  private func record(_ session: EditSession) {
    do throws(DiskError) {
      try journal?.record(session)
      try journal?.sync()
    } catch {
      mailbox.post(.draftsUnavailable(error.message))
      journal = nil
    }
  }

  private func recordSaved(_ session: EditSession) {
    guard let journal else { return }
    var onDisk: [ConnectorFile: [UInt8]] = [:]
    for file in ConnectorFile.allCases { onDisk[file] = session.connector[file].bytes }
    try? journal.recordSaved(session, onDisk: onDisk)
  }
}
