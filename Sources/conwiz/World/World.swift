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
  private let desk: Desk
  private let jobs: AsyncStream<Effect>.Continuation
  private let client = Mutex<HTTPClient?>(nil)
  private let signIns: SignInDesk
  private let publishing: PublishDesk
  private let testRun = Mutex<Task<Void, Never>?>(nil)
  let flowRun = Mutex<Task<Void, Never>?>(nil)
  /// What stops each call.
  let calls = Mutex<[Int: @Sendable () -> Void]>([:])
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
    Task.detached { for await effect in stream { await desk.perform(effect) } }
  }

  func perform(_ effect: Effect) {
    switch effect {
    case .validate(let connector, let settings, let number):
      checker.check(connector, settings, number: number)
    case .call(let id, let prepared): call(id, prepared)
    case .followUp(let id, let work): follow(id, work)
    case .awaitNotification(let id, let work): awaitNotification(id, work)
    case .convert(let origin, let variables):
      let mailbox = mailbox
      Task.detached {
        mailbox.post(.converted(origin, await SourceConversion(origin, variables).outcome()))
      }
    case .readCommitted(let folder):
      let mailbox = mailbox
      Task.detached { mailbox.post(.committed(LastCommit(folder).texts())) }
    case .lookup(let number, let call):
      let mailbox = mailbox
      let client = sharedClient
      Task.detached {
        do throws(LookupFailure) {
          let answer = try await call.answer { request throws(TransportError) in
            try await client.send(request)
          }
          mailbox.post(.lookedUp(number, .success(answer)))
        } catch {
          mailbox.post(.lookedUp(number, .failure(error)))
        }
      }
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
    case .cancelCall(let id): calls.withLock { $0[id] }?()
    default: jobs.yield(effect)
    }
  }

  /// Waits until every job given so far is done, and ends the session on disk; at most a fifth of a second, and two
  /// seconds where a subscription must be ended or a flow takes away what it made.
  func end(keepDraft: Bool) {
    let mailbox = mailbox
    let desk = desk
    let endings = endings.withLock { Array($0.values) }
    for task in endings { task.cancel() }
    jobs.finish()
    Task.detached {
      await desk.end(keepDraft: keepDraft)
      for task in endings { await task.value }
      mailbox.post(.tick(milliseconds: -1))
    }
    var descriptor = pollfd(fd: mailbox.readEnd, events: Int16(POLLIN), revents: 0)
    for _ in 0..<(endings.isEmpty ? 20 : 200) {
      if mailbox.take().contains(where: { if case .tick = $0 { true } else { false } }) { return }
      poll(&descriptor, 1, 10)
    }
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
