import Commands
import ConnectorModel
import Publishing
import SignIn
import Synchronization
import Transport
import Wizard

/// Carries out the work of the Create step, one at a time: the newest takes the place of the one before.
///
/// Looks at the connector go on beside it.
final class PublishDesk: Sendable {
  private typealias Slot = Mutex<Task<Void, Never>?>

  private let mailbox: Mailbox
  private let running = Slot(nil)
  private let looking = Slot(nil)
  private let client = Mutex<HTTPClient?>(nil)

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  func start(_ number: Int, _ work: PublishWork) {
    let mailbox = mailbox
    let client = sharedClient
    let job = PublishJob(sending: { request throws(TransportError) in try await client.send(request) }) {
      mailbox.post(.publish(number, $0))
    }
    let task = Task.detached { await job.perform(work) }
    switch work {
    case .look, .accounts: replace(looking, by: task)
    default: replace(running, by: task)
    }
  }

  private func replace(_ place: borrowing Slot, by task: Task<Void, Never>) {
    place.withLock { place in
      place?.cancel()
      place = task
    }
  }

  /// Stops what runs; it still tells that it was stopped.
  func cancel() { running.withLock { $0 }?.cancel() }

  /// The client of all calls, made with the first: updates take minutes, and the list of connectors comes in one
  /// piece.
  private var sharedClient: HTTPClient {
    client.withLock { client in
      if let client { return client }
      var options = TransportOptions()
      options.timeout = 600_000
      options.connectTimeout = 30_000
      options.largestBody = 256 * 1024 * 1024
      options.userAgent = Program.name + "/" + Program.version
      let made = HTTPClient(options: options)
      client = made
      return made
    }
  }
}
