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
    let settings: CheckSettings
    /// The number by which the wizard knows the check.
    let number: Int
    /// The place of the job among all.
    let order: Int
  }

  init(mailbox: Mailbox) {
    self.mailbox = mailbox
    let (stream, continuation) = AsyncStream<Job>.makeStream()
    jobs = continuation
    Task.detached { [self] in
      var settings = CheckSettings()
      var validator = IncrementalValidator(settings.validator)
      for await job in stream where job.order == newest.load(ordering: .relaxed) {
        if job.settings != settings {
          settings = job.settings
          validator = IncrementalValidator(settings.validator)
        }
        mailbox.post(.validated(number: job.number, validator.findings(of: job.connector)))
      }
    }
  }

  func check(_ connector: Connector, _ settings: CheckSettings, number: Int) {
    let order = newest.add(1, ordering: .relaxed).newValue
    jobs.yield(Job(connector: connector, settings: settings, number: number, order: order))
  }
}
