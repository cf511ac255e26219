import Synchronization

/// Sends requests through libcurl on one thread of its own; connections are kept and used again.
package final class HTTPClient: Sendable {
  private let options: TransportOptions
  private let queue = Mutex<TransferQueue?>(nil)
  private static let noThread = TransportError.Reason.other(code: 0, "the system gives no thread")

  /// Makes a client; its thread starts with the first exchange and ends when the client is let go of, which
  /// cancels the exchanges that still run.
  package init(options: TransportOptions = TransportOptions()) { self.options = options }

  deinit { queue.withLock { $0 }?.send(.stop) }

  /// Why no request to an address would be sent, nil where only sending one tells.
  package func refusal(of url: String) -> TransportError? {
    guard let parts = URLParts(url) else { return TransportError(.invalidURL, url: url) }
    return Transfer.refusal(of: parts, options).map { TransportError($0, url: url) }
  }

  /// Starts an exchange and returns at once.
  ///
  /// `completion` is called once, `progress` at most some twenty times a second and at each new phase; both from
  /// the client's thread, which they must not hold up.
  package func start(
    _ request: HTTPRequest, options: TransportOptions? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    completion: @escaping @Sendable (Result<HTTPResponse, TransportError>) -> Void
  ) -> TransferHandle {
    let queue = runningQueue()
    let handle = TransferHandle(queue)
    let job = TransferJob(
      handle: handle, request: request, options: options ?? self.options, progress: progress,
      completion: completion)
    if let queue { queue.send(.start(job)) } else { job.fail(HTTPClient.noThread) }
    return handle
  }

  /// Sends a request and waits for the answer; cancelling the task ends the exchange at once.
  package func send(
    _ request: HTTPRequest, options: TransportOptions? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil
  ) async throws(TransportError) -> HTTPResponse {
    let queue = runningQueue()
    let handle = TransferHandle(queue)
    let options = options ?? self.options
    let result: Result<HTTPResponse, TransportError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let job = TransferJob(
          handle: handle, request: request, options: options, progress: progress,
          completion: { continuation.resume(returning: $0) })
        if let queue { queue.send(.start(job)) } else { job.fail(HTTPClient.noThread) }
      }
    } onCancel: {
      handle.cancel()
    }
    return try result.get()
  }

  /// Does work that calls one request after the other, on the client's thread: no call then waits for a change of
  /// threads.
  ///
  /// Other exchanges of the client stand still while the work computes, so work that has several of them running
  /// belongs elsewhere.
  package func sequentially<Success: Sendable>(_ work: () async -> Success) async -> Success {
    await withTaskExecutorPreference(runningQueue()) { await work() }
  }

  /// The queue of the thread, which is started when there is none.
  private func runningQueue() -> TransferQueue? {
    queue.withLock { queue in
      if let queue { return queue }
      guard let made = TransferQueue(), TransferThread.start(made) else { return nil }
      queue = made
      return made
    }
  }
}
