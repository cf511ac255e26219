import SignIn
import Synchronization
import Transport
import Wizard

/// Carries out the wizard's sign-ins, one at a time: the newest takes the place of the one before.
final class SignInDesk: Sendable {
  private let mailbox: Mailbox
  private let running = Mutex<Task<Void, Never>?>(nil)

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  func start(_ number: Int, _ work: SignInWork, client: HTTPClient) {
    let mailbox = mailbox
    let task = Task.detached {
      let job = SignInJob(
        number: number, mailbox: mailbox, refusal: { client.refusal(of: $0) },
        send: { request throws(TransportError) in try await client.send(request) })
      await job.perform(work)
    }
    running.withLock { running in
      running?.cancel()
      running = task
    }
  }

  func cancel() {
    running.withLock { running in
      running?.cancel()
      running = nil
    }
  }
}
