import Commands
import Runner
import Synchronization
import Transport
import Wizard

extension World {
  /// Runs steps of a flow, and tells of each.
  func runFlow(_ work: FlowWork) {
    let mailbox = mailbox
    let client = sharedClient
    let number = work.number
    let task = Task.detached { [self] in
      defer { endings.withLock { $0[number] = nil } }
      let values: ConnectionValues
      do throws(ConnectionError) {
        values = try await OwnThread.run { World.values(of: work) }.get()
      } catch {
        mailbox.post(.flow(number, .ended(problem: error.message)))
        return
      }
      let station = WebhookStation.listening(work.reception) {
        mailbox.post(.flow(number, .waiting($0)))
      }
      let run = work.run.connected(with: values.merging(work.typed)).waiting(at: station)
      var progress = work.progress
      for step in work.steps {
        progress = await run.step(
          step, after: progress,
          sending: { request throws(TransportError) in try await client.send(request) },
          onResult: { mailbox.post(.flow(number, .result(step: step, $0))) })
        mailbox.post(.flow(number, .stepEnded(step: step, progress)))
      }
      mailbox.post(.flow(number, .ended(problem: nil)))
    }
    endings.withLock { $0[number] = task }
    flowRun.withLock { $0 = task }
  }

  /// The values of a flow's connection, of which commands of the shell may print some.
  private static func values(of work: FlowWork) -> Result<ConnectionValues, ConnectionError> {
    do throws(ConnectionError) {
      return .success(
        try ConnectionValues(work.sources, for: work.definition, command: ShellCommand.runner))
    } catch {
      return .failure(error)
    }
  }
}
