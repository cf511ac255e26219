import ConnectorModel
import Glibc
import Runner
import Synchronization
import Transport
import Wizard

/// Does the wizard's effects beside the loop and puts their outcomes into the mailbox.
final class World: Sendable {
  let mailbox = Mailbox()
  private let checker: Checker
  let desk: Desk
  private let jobs: AsyncStream<Effect>.Continuation
  /// Ends when every job has been done.
  private let work: Task<Void, Never>
  private let client = Mutex<HTTPClient?>(nil)
  private let signIns: SignInDesk
  private let publishing: PublishDesk
  private let conversion = Mutex<Task<Void, Never>?>(nil)
  private let testRun = Mutex<Task<Void, Never>?>(nil)
  /// The sample connector, once it was opened from the home screen.
  let demo = Mutex<DemoHost?>(nil)
  /// What the end of the session has to say.
  let farewell = Mutex<String?>(nil)
  let flowRun = Mutex<Task<Void, Never>?>(nil)
  let calls = Mutex(CallTable())
  /// Work that must come to its end before the program does, since it takes away what it made elsewhere.
  let endings = Mutex<[Int: Task<Void, Never>]>([:])

  init(baseURL: String?, isDemo: Bool) {
    checker = Checker(mailbox: mailbox)
    let desk = Desk(mailbox: mailbox, baseURL: baseURL, isDemo: isDemo)
    self.desk = desk
    signIns = SignInDesk(mailbox: mailbox)
    publishing = PublishDesk(mailbox: mailbox)
    let (stream, continuation) = AsyncStream<Effect>.makeStream()
    jobs = continuation
    work = Task.detached { for await effect in stream { await desk.perform(effect) } }
  }

  func perform(_ effect: Effect) {
    switch effect {
    case .validate(let connector, let settings, let number):
      checker.check(connector, settings, number: number)
    case .call(let id, let prepared): call(id, prepared)
    case .followUp(let id, let work): follow(id, work)
    case .awaitNotification(let id, let work): awaitNotification(id, work)
    case .convert(let number, let origin, let variables):
      let mailbox = mailbox
      let task = Task.detached {
        let outcome = await SourceConversion(origin, variables).outcome()
        mailbox.post(.converted(number, origin, outcome))
      }
      conversion.withLock { $0 = task }
    case .cancelConversion: conversion.withLock { $0 }?.cancel()
    case .readToCompare(let folder, let base):
      let mailbox = mailbox
      Task.detached {
        let texts = await OwnThread.run {
          base == .commit ? LastCommit(folder).texts() : FilesOnDisk(folder).texts()
        }
        mailbox.post(.readToCompare(base, texts))
      }
    case .lookup(let number, let call): look(number, call)
    case .test(let number, let run):
      let mailbox = mailbox
      let client = sharedClient
      let task = Task.detached {
        let report = await run.run(with: client) { mailbox.post(.tested(number, $0)) }
        mailbox.post(.testsEnded(number, report))
      }
      testRun.withLock { $0 = task }
    case .runFlow(let work): runFlow(work)
    case .cancelFlow: flowRun.withLock { $0 }?.cancel()
    case .cancelTest: testRun.withLock { $0 }?.cancel()
    case .signIn(let number, let work): signIns.start(number, work, client: sharedClient)
    case .cancelSignIn: signIns.cancel()
    case .publish(let number, let work): publishing.start(number, work)
    case .cancelPublish: publishing.cancel()
    case .cancelCall(let id): calls.withLock { $0.cancel(id) }?()
    case .openDemo: openDemo()
    case .open, .make, .saveCopy, .save, .writeFile, .welcome, .closeConnector, .checkDisk, .record,
      .recordSaved, .discardDraft, .deferDraft, .keepStep, .readPlans, .readPlan, .writePlan, .keepFlow,
      .readFlowDraft, .readRuns, .noteRun, .readConnections, .remember, .forgetConnection, .script, .list,
      .readRecents:
      jobs.yield(effect)
    // The loop that has the terminal does these.
    case .editExternally, .wake, .copy, .suspend, .repaint, .mouse, .ring, .quit: break
    }
  }

  /// Waits until every job given so far is done, subscriptions are ended and flows have taken away what they made,
  /// and ends the session on disk; at most two seconds.
  func end(keepDraft: Bool) {
    let desk = desk
    let work = work
    let done = Mailbox()
    let endings = endings.withLock { Array($0.values) }
    for task in endings { task.cancel() }
    jobs.finish()
    Task.detached { [self] in
      // The jobs before are done first: the last of them is often the one that matters.
      await work.value
      await desk.end(keepDraft: keepDraft)
      for task in endings { await task.value }
      if let note = await demo.withLock({ $0 })?.stop() { farewell.withLock { $0 = note } }
      done.post(.tick(milliseconds: 0))
    }
    // Nobody else writes into this mailbox, so that the first byte is the end; a signal only makes it look again.
    var descriptor = pollfd(fd: done.readEnd, events: Int16(POLLIN), revents: 0)
    let latest = ContinuousClock.now + .seconds(2)
    while done.take().isEmpty, ContinuousClock.now < latest { poll(&descriptor, 1, 100) }
  }

  /// The client of all calls, made with the first.
  var sharedClient: HTTPClient {
    client.withLock { client in
      let made = client ?? HTTPClient()
      client = made
      return made
    }
  }
}
