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
    while log.all.last?.phase != .receiving { await Task.yield() }
    task.cancel()
    #expect(await task.value == .cancelled)
    while server.hangUps == 0 { await Task.yield() }
  }

  @Test func aHandleThatIsCancelled() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let log = EventLog<TransportError.Reason?>()
    let handle = client.start(HTTPRequest(.get, server.address)) { result in
      if case .failure(let error) = result { log.add(error.reason) } else { log.add(nil) }
    }
    while server.requests.isEmpty { await Task.yield() }
    handle.cancel()
    handle.cancel()
    while log.all.isEmpty { await Task.yield() }
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
    while log.all.count < 20 { await Task.yield() }
    _ = try await client.get(server.address)
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
    while server.requests.count < 3 { await Task.yield() }
    client = nil
    while log.all.count < 3 { await Task.yield() }
    #expect(log.all == [true, true, true])
    while server.hangUps < 3 { await Task.yield() }
  }
}
