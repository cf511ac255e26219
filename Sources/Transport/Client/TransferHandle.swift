/// A running exchange, to cancel it.
package final class TransferHandle: Sendable {
  private let id: Int
  private let queue: TransferQueue

  init(id: Int, queue: TransferQueue) {
    self.id = id
    self.queue = queue
  }

  /// Ends the exchange at once; its completion gets `.cancelled` unless it was over already.
  package func cancel() { queue.send(.cancel(id)) }
}
