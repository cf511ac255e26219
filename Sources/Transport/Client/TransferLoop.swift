import CCurl
import Glibc

/// The transfer thread: one `curl_multi` handle and the exchanges that run on it.
final class TransferLoop {
  private let queue: TransferQueue
  private let multi: UnsafeMutableRawPointer?
  private var running: [UnsafeMutableRawPointer: Transfer] = [:]
  private var idle: [UnsafeMutableRawPointer] = []
  private var isStopping = false
  /// Exchanges that were cancelled before their start was read.
  private static let globalSetUp: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init(_ queue: TransferQueue) {
    self.queue = queue
    _ = TransferLoop.globalSetUp
    multi = curl_multi_init()
  }

  deinit {
    for handle in idle { curl_easy_cleanup(handle) }
    curl_multi_cleanup(multi)
  }

  /// Runs until the client is gone and every exchange has ended.
  func run() {
    while !isStopping || !running.isEmpty {
      for command in queue.take() { obey(command) }
      var count: Int32 = 0
      curl_multi_perform(multi, &count)
      collect()
      var wake = curl_waitfd(fd: queue.readEnd, events: Int16(CURL_WAIT_POLLIN), revents: 0)
      curl_multi_poll(multi, &wake, 1, 1000, nil)
    }
  }

  private func obey(_ command: TransferQueue.Command) {
    switch command {
    case .stop:
      isStopping = true
      for transfer in running.values { finish(transfer, .failure(transfer.failure(.cancelled))) }
    case .cancel(let id):
      guard let transfer = running.values.first(where: { $0.job.id == id }) else { return }
      finish(transfer, .failure(transfer.failure(.cancelled)))
    case .start(let job): start(job)
    }
  }

  private func start(_ job: TransferQueue.Job) {
    guard let handle = idle.popLast() ?? curl_easy_init() else {
      job.completion(.failure(TransportError(.other("libcurl gave no handle"), target: job.request.url)))
      return
    }
    let transfer = Transfer(job, handle)
    do throws(TransportError) {
      try transfer.prepare()
    } catch {
      curl_easy_cleanup(handle)
      job.completion(.failure(error))
      return
    }
    running[handle] = transfer
    curl_multi_add_handle(multi, handle)
  }

  private func collect() {
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(multi, &remaining) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let transfer = running[handle]
      else { continue }
      let code = cc_message_result(message)
      finish(transfer, transfer.outcome(code))
    }
  }

  private func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, TransportError>) {
    curl_multi_remove_handle(multi, transfer.handle)
    running[transfer.handle] = nil
    transfer.release()
    curl_easy_reset(transfer.handle)
    idle.append(transfer.handle)
    transfer.job.completion(result)
  }
}
