import Glibc

/// Sends requests through libcurl on one thread of its own; connections are kept and used again.
package final class HTTPClient: Sendable {
  private let queue = TransferQueue()
  private let options: TransportOptions

  /// Starts the thread; it ends when the client is let go of.
  package init(options: TransportOptions = TransportOptions()) {
    self.options = options
    let queue = queue
    var thread = pthread_t()
    let context = Unmanaged.passRetained(queue).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        TransferLoop(Unmanaged<TransferQueue>.fromOpaque(context).takeRetainedValue()).run()
        return nil
      }, context)
    pthread_detach(thread)
  }

  deinit { queue.send(.stop) }

  /// Starts an exchange and returns at once; `completion` is called once, from the client's thread.
  package func start(
    _ request: HTTPRequest, options: TransportOptions? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    completion: @escaping @Sendable (Result<HTTPResponse, TransportError>) -> Void
  ) -> TransferHandle {
    let id = queue.nextID()
    let job = TransferQueue.Job(
      id: id, request: request, options: options ?? self.options, progress: progress, completion: completion)
    queue.send(.start(job))
    return TransferHandle(id: id, queue: queue)
  }

  /// Sends a request and waits for the answer; cancelling the task ends the exchange at once.
  package func send(
    _ request: HTTPRequest, options: TransportOptions? = nil
  ) async throws(TransportError) -> HTTPResponse {
    let id = queue.nextID()
    let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let job = TransferQueue.Job(
          id: id, request: request, options: options ?? self.options, progress: nil,
          completion: { continuation.resume(returning: $0) })
        queue.send(.start(job))
      }
    } onCancel: {
      queue.send(.cancel(id))
    }
    return try result.get()
  }
}
