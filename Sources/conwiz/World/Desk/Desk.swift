import ConnectorModel
import Planning
import Runner
import Wizard

/// The work on files, one job after the other: opening, saving, the lock, the recovery journal.
actor Desk {
  let mailbox: Mailbox
  let home: StateHome?
  /// The sample connector of the demo, where there is one.
  var demo: DemoPlace?
  var lock: FolderLock?
  /// The folder of the connector that is open, and the path by which it was told that it is called now.
  var handle: FolderHandle?
  var toldPath: String?
  /// Whether another session has the connector that is open here.
  var isHeldElsewhere = false
  var plans = PlanShelf()
  var journal: DraftJournal?
  /// Whether the last step could not be written into it.
  var hasFailedDraft = false
  /// Why no draft is kept of the connector that was opened last, nil when one is.
  var noDrafts: String?

  init(mailbox: Mailbox, baseURL: String?, isDemo: Bool) {
    self.mailbox = mailbox
    if isDemo, let baseURL { demo = DemoPlace(baseURL: baseURL) }
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
    case .open(let path, let forgettingDraft):
      mailbox.post(.loaded(open(path, forgettingDraft: forgettingDraft)))
      tellOfDrafts()
    case .make(let typed, let definition, let properties, let joining):
      let folder = DiskPath.typed(typed)
      let again = Effect.make(
        folder: folder, definition: definition, properties: properties, joining: true)
      guard joining || mayWrite(into: folder, else: again) else { return }
      mailbox.post(.made(make(folder, definition, properties)))
      tellOfDrafts()
    case .saveCopy(let typed, let definition, let properties, let beside, let joining):
      let folder = DiskPath.typed(typed)
      let again = Effect.saveCopy(
        folder: folder, definition: definition, properties: properties, beside: beside, joining: true)
      guard joining || mayWrite(into: folder, else: again) else { return }
      mailbox.post(.copySaved(folder: folder, copy(to: folder, definition, properties, beside)))
    case .save(let folder, let files): mailbox.post(.saved(folder.save(files)))
    case .checkDisk(let folder, let fingerprints, let known):
      let changed = folder.changes(since: fingerprints).filter { $0.value != .none }
      if !changed.isEmpty || !known.isEmpty { mailbox.post(.changedOnDisk(changed)) }
      lookForLock(of: folder)
      lookForMove(of: folder)
    case .record(let session):
      write { journal throws(DiskError) in
        try journal.record(session)
        try journal.sync()
      }
    case .recordSaved(let session):
      write { journal throws(DiskError) in try journal.recordSaved(session) }
    case .discardDraft: journal?.discard()
    case .deferDraft: write { journal throws(DiskError) in try journal.leaveForLater() }
    case .list(let folder): mailbox.post(.listed(path: folder, DirectoryListing.read(folder)))
    case .readRecents: mailbox.post(.recents(home.map { RecentConnectors(in: $0).entries } ?? []))
    case .closeConnector: close()
    case .welcome(let isNoted): welcome(noting: isNoted)
    case .keepStep(let folder, let plan, let call):
      do throws(PlanFileError) {
        mailbox.post(.stepKept(.success(try plans.keep(call, in: plan, of: folder))))
      } catch {
        mailbox.post(.stepKept(.failure(error)))
      }
    case .writeFile(let typed, let bytes, let replacing):
      let path = DiskPath.typed(typed)
      do throws(DiskError) {
        try PlainFile(path).write(bytes, replacing: replacing)
        mailbox.post(.fileWritten(path, .success(bytes.count)))
      } catch {
        mailbox.post(.fileWritten(path, .failure(error)))
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
    // Not on these files: `World` does them itself, or the loop. A new effect belongs to one of the three.
    case .validate, .call, .followUp, .awaitNotification, .cancelCall, .lookup, .signIn, .cancelSignIn,
      .publish, .cancelPublish, .test, .cancelTest, .runFlow, .cancelFlow, .readToCompare, .convert,
      .cancelConversion, .openDemo, .editExternally, .wake, .copy, .suspend, .repaint, .mouse, .ring, .quit:
      break
    }
  }

  /// Writes into the journal; that it cannot be written is said, and that it can be again: room may have been made.
  private func write(_ work: (DraftJournal) throws(DiskError) -> Void) {
    guard let journal else { return }
    do throws(DiskError) {
      try work(journal)
      if hasFailedDraft { mailbox.post(.draftsAvailable) }
      hasFailedDraft = false
    } catch {
      if !hasFailedDraft { mailbox.post(.draftsUnavailable(error.message)) }
      hasFailedDraft = true
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
}
