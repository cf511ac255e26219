import ConnectorModel
import Synchronization
import Validation
import Wizard

/// The checking of the connector beside the loop; a check that is out of date before it begins is left out.
final class Checker: Sendable {
  private let mailbox: Mailbox
  private let newest = Atomic<Int>(-1)
  private let jobs: AsyncStream<Job>.Continuation

  private struct Job: Sendable {
    let connector: Connector
    let revision: Int
    let number: Int
  }

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream<Job>.makeStream()
    jobs = continuation
    Task.detached { [self] in
      var validator = IncrementalValidator(Validator(profile: .certify))
      for await job in stream where job.number == newest.load(ordering: .relaxed) {
        let findings = validator.findings(of: job.connector)
        mailbox.post(.validated(revision: job.revision, findings))
      }
    }
  }

  func check(_ connector: Connector, revision: Int) {
    let number = newest.add(1, ordering: .relaxed).newValue
    jobs.yield(Job(connector: connector, revision: revision, number: number))
  }
}
