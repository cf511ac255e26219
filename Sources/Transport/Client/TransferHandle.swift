import Synchronization

/// A running exchange, to cancel it.
package final class TransferHandle: Sendable {
  let queue: TransferQueue?
  private let flag = Atomic<Bool>(false)

  init(_ queue: TransferQueue?) { self.queue = queue }

  /// Whether the exchange is to end; it may be so before it has begun.
  var isCancelled: Bool { flag.load(ordering: .acquiring) }

  /// Ends the exchange at once; its completion gets `.cancelled` unless it was over already.
  package func cancel() {
    flag.store(true, ordering: .releasing)
    queue?.send(.cancel(self))
  }
}
