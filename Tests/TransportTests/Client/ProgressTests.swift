import LoopbackService
import TestSupport
import Testing
import Transport

/// What is told while an exchange runs.
struct ProgressTests {
  @Test func phasesComeInOrder() async throws {
    let size = 4_000_000
    let server = try LoopbackServer { _ in [.reply(bytes: [UInt8](repeating: 1, count: size))] }
    let log = EventLog<TransferProgress>()
    let request = HTTPRequest(.post, server.address, body: .bytes([UInt8](repeating: 2, count: size)))
    _ = try await HTTPClient.loopback().send(request, progress: { log.add($0) })
    let order: [TransferProgress.Phase] = [
      .resolving, .connecting, .securing, .sending, .waiting, .receiving,
    ]
    let places = log.all.compactMap { order.firstIndex(of: $0.phase) }
    #expect(places == places.sorted())
    #expect(!log.all.contains { $0.phase == .securing })
    let last = try #require(log.all.last)
    #expect(last.phase == .receiving)
    #expect(last.toSend == size)
    #expect(log.all.map(\.elapsed) == log.all.map(\.elapsed).sorted())
    #expect(log.all.map(\.received) == log.all.map(\.received).sorted())
  }
}
