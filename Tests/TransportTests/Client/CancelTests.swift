import LoopbackService
import TestSupport
import Testing

@testable import Transport

/// Exchanges that are ended from outside.
struct CancelTests {
  private static let endless: [LoopbackStep] = [
    .text("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nabc"), .hang,
  ]

  @Test func aTaskThatIsCancelledInTheMidstOfTheBody() async throws {
    let server = try LoopbackServer { _ in CancelTests.endless }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let log = EventLog<TransferProgress>()
    let task = Task {
      do throws(TransportError) {
        _ = try await client.send(HTTPRequest(.get, server.address), progress: { log.add($0) })
        return TransportError.Reason?.none
      } catch {
        return error.reason
      }
    }
    try await Waiting.until { log.all.last?.phase == .receiving }
    task.cancel()
    #expect(await task.value == .cancelled)
    try await Waiting.until { server.hangUps > 0 }
  }

  @Test func aHandleThatIsCancelled() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let log = EventLog<TransportError.Reason?>()
    let handle = client.start(HTTPRequest(.get, server.address)) { result in
      if case .failure(let error) = result { log.add(error.reason) } else { log.add(nil) }
    }
    try await Waiting.until { !server.requests.isEmpty }
    handle.cancel()
    handle.cancel()
    try await Waiting.until { !log.all.isEmpty }
    let other = try LoopbackServer { _ in [.reply()] }
    _ = try await client.get(other.address)
    #expect(log.all == [.cancelled])
  }

  @Test func aTaskThatWasCancelledBeforeItBegan() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    let reason = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await client.reason(server.address)
    }.value
    #expect(reason == .cancelled)
    #expect(server.connections == 0)
  }

  @Test(arguments: 1...20)
  func aRaceOfStartAndCancelEndsOnce(_ seed: Int) async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    let log = EventLog<Int>()
    for number in 0..<20 {
      let handle = client.start(HTTPRequest(.get, server.address)) { _ in log.add(number) }
      if number % 3 != seed % 3 { handle.cancel() }
    }
    try await Waiting.until { log.all.count >= 20 }
    _ = try await client.get(server.address)
    #expect(log.all.sorted() == Array(0..<20))
  }

  @Test func cancellingAfterTheClientIsGoneHoldsNothing() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let log = EventLog<Bool>()
    var client: HTTPClient? = HTTPClient.loopback()
    var handle = client?.start(HTTPRequest(.get, server.address)) { _ in log.add(true) }
    try await Waiting.until { !log.all.isEmpty }
    let queue = WeakReference(try #require(handle?.queue))
    client = nil
    // The thread closes the queue last; until then a command that it may not take stays in it.
    try await Waiting.until { queue.object?.isClosed != false }
    for _ in 0..<3 { handle?.cancel() }
    handle = nil
    try await Waiting.until { queue.object == nil }
  }

  @Test func cancellingFromTheCallbacks() async throws {
    let server = try LoopbackServer { _ in CancelTests.endless }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let handles = EventLog<TransferHandle>()
    let log = EventLog<TransportError.Reason?>()
    let handle = client.start(
      HTTPRequest(.get, server.address), progress: { _ in for handle in handles.all { handle.cancel() } }
    ) { result in
      for handle in handles.all { handle.cancel() }
      if case .failure(let error) = result { log.add(error.reason) } else { log.add(nil) }
    }
    handles.add(handle)
    try await Waiting.until { !log.all.isEmpty }
    #expect(log.all == [.cancelled])
  }

  @Test func theClientMayBeLetGoOfInItsOwnCallback() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let log = EventLog<Int>()
    for number in 0..<20 {
      let holder = EventLog<HTTPClient>()
      holder.add(HTTPClient.loopback())
      _ = holder.all.first?.start(HTTPRequest(.get, server.address)) { result in
        holder.clear()
        if case .success = result { log.add(number) }
      }
    }
    try await Waiting.until { log.all.count == 20 }
    #expect(log.all.sorted() == Array(0..<20))
  }

  @Test func aClientThatIsLetGoOfCancelsItsExchanges() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let log = EventLog<Bool>()
    var client: HTTPClient? = HTTPClient.loopback { $0.timeout = 600_000 }
    for _ in 0..<3 {
      _ = client?.start(HTTPRequest(.get, server.address)) { result in
        if case .failure(let error) = result { log.add(error.reason == .cancelled) } else { log.add(false) }
      }
    }
    try await Waiting.until { server.requests.count >= 3 }
    client = nil
    try await Waiting.until { log.all.count >= 3 }
    #expect(log.all == [true, true, true])
    try await Waiting.until { server.hangUps >= 3 }
  }
}
