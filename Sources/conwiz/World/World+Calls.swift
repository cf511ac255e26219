import Commands
import Runner
import Synchronization
import Transport
import Wizard

extension World {
  /// Sends one request; what its policies fetch first is called before it.
  func call(_ id: Int, _ prepared: PreparedRequest) {
    calls.withLock { $0.begin(id) }
    guard prepared.needsCallsFirst else { return send(id, prepared) }
    let client = sharedClient
    let mailbox = mailbox
    let work = Task.detached { [self] in
      do throws(RequestError) {
        let completed = try await prepared.completed { request throws(TransportError) in
          try await client.send(request)
        }
        mailbox.post(.callPrepared(id, .success(completed)))
        send(id, completed)
      } catch {
        calls.withLock { $0.end(id) }
        mailbox.post(.callPrepared(id, .failure(error)))
      }
    }
    calls.withLock { $0.prepare(id) { work.cancel() } }
  }

  /// Sends the request of a call, unless it was cancelled while it waited for others.
  private func send(_ id: Int, _ prepared: PreparedRequest) {
    guard calls.withLock({ $0.isWanted(id) }) else {
      calls.withLock { $0.end(id) }
      let target = URLParts(prepared.request.url)?.service ?? "the service"
      mailbox.post(.callEnded(id, .failure(TransportError(.cancelled, target: target))))
      return
    }
    let handle = sharedClient.start(
      prepared.request, progress: { [mailbox] in mailbox.post(.callProgress(id, $0)) },
      completion: { [self] outcome in
        // What follows the answer is a call of the same number.
        calls.withLock { $0.end(id) }
        mailbox.post(.callEnded(id, outcome))
      })
    let isWanted = calls.withLock { $0.send(id) { handle.cancel() } }
    if !isWanted { handle.cancel() }
  }

  /// Asks another operation for what a field may get.
  func look(_ number: Int, _ call: LookupCall) {
    let client = sharedClient
    run(number) {
      do throws(LookupFailure) {
        return .lookedUp(
          number,
          .success(try await call.answer { request throws(TransportError) in try await client.send(request) })
        )
      } catch {
        return .lookedUp(number, .failure(error))
      }
    }
  }

  /// Does what a flow does after an answer.
  func follow(_ id: Int, _ work: FollowUpWork) {
    let client = sharedClient
    run(id) {
      let (result, body) = await work.result { request throws(TransportError) in
        try await client.send(request)
      }
      return .followedUp(id, result, body: body)
    }
  }

  /// Does work that can be stopped by its number, and tells what it came to.
  private func run(_ id: Int, _ work: @escaping @Sendable () async -> AppEvent) {
    // The end of the work waits for the lock, so that it is noted before it is forgotten.
    calls.withLock { calls in
      let task = Task.detached { [self] in
        let event = await work()
        self.calls.withLock { $0.end(id) }
        mailbox.post(event)
      }
      calls[id] = { task.cancel() }
    }
  }

  /// Tests a webhook trigger for real.
  func awaitNotification(_ id: Int, _ work: WebhookWork) {
    let client = sharedClient
    let mailbox = mailbox
    let task = Task.detached { [self] in
      let station = WebhookStation.listening(work.reception) {
        mailbox.post(.webhook(id, .waiting($0)))
      }
      let test = WebhookTest(work.operation, builder: work.builder, tellsExtra: true) {
        request throws(TransportError) in
        try await client.send(request)
      }
      let outcome = await test.result(at: station, inputs: work.inputs, connection: work.connection)
      mailbox.post(.webhook(id, .ended(outcome)))
      endings.withLock { $0[id] = nil }
    }
    endings.withLock { $0[id] = task }
    calls.withLock { $0[id] = { task.cancel() } }
  }
}
