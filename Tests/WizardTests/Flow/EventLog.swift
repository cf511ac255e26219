import Synchronization
import Wizard

/// What a run told, to be given to the wizard when it is over.
final class EventLog: Sendable {
  private let events = Mutex<[AppEvent]>([])

  func add(_ event: AppEvent) { events.withLock { $0.append(event) } }

  var all: [AppEvent] { events.withLock { $0 } }
}
