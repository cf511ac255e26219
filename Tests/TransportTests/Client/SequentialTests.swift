import Glibc
import LoopbackService
import Testing

@testable import Transport

/// Work that stays on the client's thread between its calls.
struct SequentialTests {
  @Test func oneCallAfterTheOtherStaysOnOneThread() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    let (statuses, threads) = await client.sequentially {
      var statuses: [Int] = []
      // The first call brings the work to the thread.
      var threads: Set<pthread_t> = []
      for _ in 0..<50 {
        if let status = try? await client.get(server.address).status { statuses.append(status) }
        threads.insert(pthread_self())
      }
      return (statuses, threads)
    }
    #expect(statuses == Array(repeating: 200, count: 50))
    #expect(threads.count == 1)
    #expect(server.connections == 1)
  }

  @Test func callsOfAGroupRunAtOnce() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    let statuses = await client.sequentially {
      await withTaskGroup(of: Int?.self) { group in
        for _ in 0..<16 { group.addTask { try? await client.get(server.address).status } }
        return await group.reduce(into: []) { $0.append($1) }
      }
    }
    #expect(statuses == Array(repeating: 200, count: 16))
  }

  @Test func cancellingTheTaskEndsTheCall() async throws {
    let server = try LoopbackServer { _ in [.hang] }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let task = Task { await client.sequentially { await client.reason(server.address) } }
    try await Waiting.until { !server.requests.isEmpty }
    task.cancel()
    #expect(await task.value == .cancelled)
    try await Waiting.until { server.hangUps > 0 }
  }

  @Test(arguments: 1...20) func workGoesOnWhenTheThreadEnds(_ round: Int) async throws {
    let queue = try #require(TransferQueue())
    #expect(TransferThread.start(queue))
    let turns = await withTaskExecutorPreference(queue) {
      var turns = 0
      for turn in 0..<100 {
        if turn == 5 * round { queue.send(.stop) }
        await Task.yield()
        turns += 1
      }
      return turns
    }
    #expect(turns == 100)
    try await Waiting.until { queue.isClosed || round == 20 }
    queue.send(.stop)
  }
}
