import CCurl
import Glibc

/// The transfer thread: one `curl_multi` handle and the exchanges that run on it.
final class TransferLoop {
  /// How many connections are kept for later exchanges.
  private static let mostConnections = 64
  /// Milliseconds of the longest sleep; whatever happens before wakes the thread.
  private static let longestSleep: Int32 = 3_600_000
  private static let isSetUp: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private let queue: TransferQueue
  private let multi: UnsafeMutableRawPointer?
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var idle: [UnsafeMutableRawPointer] = []
  private var isStopping = false
  /// Whether an exchange was begun that libcurl has not looked at.
  private var hasUnsent = false

  init(_ queue: TransferQueue) {
    self.queue = queue
    multi = TransferLoop.isSetUp ? curl_multi_init() : nil
    cc_multi_set_long(multi, CURLMOPT_MAXCONNECTS, TransferLoop.mostConnections)
  }

  deinit {
    for handle in idle { curl_easy_cleanup(handle) }
    curl_multi_cleanup(multi)
  }

  /// Runs until the client is gone; exchanges that still run then are cancelled.
  func run() {
    while true {
      for command in queue.take() { obey(command) }
      if isStopping { return end() }
      perform()
      collect()
      guard queue.mayRest() else { continue }
      var wake = curl_waitfd(fd: queue.readEnd, events: Int16(CURL_WAIT_POLLIN), revents: 0)
      // A watch that fails at once must not become a loop without rest.
      if curl_multi_poll(multi, &wake, 1, TransferLoop.longestSleep, nil) != CURLM_OK { rest() }
      if wake.revents != 0 { queue.drain() }
    }
  }

  private func perform() {
    var count: Int32 = 0
    curl_multi_perform(multi, &count)
    hasUnsent = false
  }

  /// Waits for a command alone, for a moment at most.
  private func rest() {
    var wake = pollfd(fd: queue.readEnd, events: Int16(POLLIN), revents: 0)
    if poll(&wake, 1, 100) > 0 { queue.drain() }
  }

  private func end() {
    for command in queue.close() {
      switch command {
      case .start(let job): job.fail(.cancelled)
      case .proceed(let job): queue.pass(on: job)
      case .cancel, .stop: continue
      }
    }
  }

  private func obey(_ command: TransferQueue.Command) {
    switch command {
    case .start(let job): start(job)
    case .proceed(let job):
      // A request that a task has started leaves before the task computes on.
      if hasUnsent { perform() }
      job.runSynchronously(on: queue.asUnownedTaskExecutor())
    case .cancel(let handle):
      guard let transfer = running.values.first(where: { $0.job.handle === handle }) else { return }
      finish(transfer, .failure(transfer.failure(.cancelled)))
    case .stop:
      isStopping = true
      for transfer in running.values { finish(transfer, .failure(transfer.failure(.cancelled))) }
    }
  }

  private func start(_ job: TransferJob) {
    guard !job.handle.isCancelled, !isStopping else { return job.fail(.cancelled) }
    guard multi != nil, let handle = idle.popLast() ?? curl_easy_init() else {
      return job.fail(.other(code: 0, "libcurl could not be set up"))
    }
    begin(Transfer(job, job.request, handle, redirectsLeft: job.options.mostRedirects))
  }

  private func begin(_ transfer: Transfer) {
    do throws(TransportError) {
      try transfer.prepare()
    } catch {
      return finish(transfer, .failure(error))
    }
    let code = curl_multi_add_handle(multi, transfer.handle)
    guard code == CURLM_OK else {
      let text = curl_multi_strerror(code).map { String(cString: $0) } ?? "no reason given"
      return finish(transfer, .failure(transfer.failure(.other(code: Int(code.rawValue), text))))
    }
    running[transfer.handle] = transfer
    hasUnsent = true
  }

  private func collect() {
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(multi, &remaining) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let transfer = running[handle]
      else { continue }
      let result = transfer.outcome(cc_message_result(message))
      if let next = transfer.redirected(result) {
        release(transfer)
        begin(next)
      } else {
        finish(transfer, result)
      }
    }
  }

  private func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, TransportError>) {
    release(transfer)
    idle.append(transfer.handle)
    transfer.job.completion(result)
  }

  /// Takes the handle out of the exchange, ready to be used again; its connection stays open.
  private func release(_ transfer: Transfer) {
    if running.removeValue(forKey: transfer.handle) != nil {
      curl_multi_remove_handle(multi, transfer.handle)
    }
    curl_easy_reset(transfer.handle)
    transfer.release()
  }
}
