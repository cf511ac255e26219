import Synchronization

/// Collects what callbacks report, in the order in which they do.
package final class EventLog<Element: Sendable>: Sendable {
  private let entries = Mutex<[Element]>([])

  package init() {}

  /// What was reported so far.
  package var all: [Element] { entries.withLock { $0 } }

  /// Forgets all of it.
  package func clear() { entries.withLock { $0 = [] } }

  /// Notes something.
  package func add(_ element: Element) { entries.withLock { $0.append(element) } }
}
