import Commands
import Runner
import Synchronization
import Transport
import Wizard

extension World {
  /// Sends one request; what its policies fetch first is called before it.
  func call(_ id: Int, _ prepared: PreparedRequest) {
    let client = sharedClient
    let mailbox = mailbox
    guard !prepared.needsCallsFirst else {
      let work = Task.detached { [self] in
        do throws(RequestError) {
          let completed = try await prepared.completed { request throws(TransportError) in
            try await client.send(request)
          }
          mailbox.post(.callPrepared(id, .success(completed)))
          call(id, completed)
        } catch {
          mailbox.post(.callPrepared(id, .failure(error)))
        }
      }
      calls.withLock { $0[id] = { work.cancel() } }
      return
    }
    let handle = client.start(
      prepared.request, progress: { mailbox.post(.callProgress(id, $0)) },
      completion: { mailbox.post(.callEnded(id, $0)) })
    calls.withLock { $0[id] = { handle.cancel() } }
  }

  /// Does what a flow does after an answer.
  func follow(_ id: Int, _ work: FollowUpWork) {
    let client = sharedClient
    let mailbox = mailbox
    let task = Task.detached {
      let (result, body) = await work.result { request throws(TransportError) in
        try await client.send(request)
      }
      mailbox.post(.followedUp(id, result, body: body))
    }
    calls.withLock { $0[id] = { task.cancel() } }
  }

  /// Tests a webhook trigger for real.
  func awaitNotification(_ id: Int, _ work: WebhookWork) {
    let client = sharedClient
    let mailbox = mailbox
    let task = Task.detached { [self] in
      let station = WebhookStation.listening(work.reception) {
        mailbox.post(.webhook(id, .waiting($0)))
      }
      let test = WebhookTest(work.operation, builder: work.builder) { request throws(TransportError) in
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
