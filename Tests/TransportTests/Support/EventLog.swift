import Synchronization

/// Collects what callbacks report.
final class EventLog<Element: Sendable>: Sendable {
  private let entries = Mutex<[Element]>([])

  var all: [Element] { entries.withLock { $0 } }

  func clear() { entries.withLock { $0 = [] } }

  func add(_ element: Element) { entries.withLock { $0.append(element) } }
}
