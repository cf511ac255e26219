import LoopbackService
import Testing
import Transport

/// Answers that are too large.
struct LimitTests {
  private static let mebibyte = 1024 * 1024

  @Test func aStreamStopsAtTheLimit() async throws {
    let server = try LoopbackServer { _ in
      [
        .text("HTTP/1.1 200 OK\r\nContent-Length: \(100 * LimitTests.mebibyte)\r\n\r\n"),
        .flood([UInt8](repeating: 0x61, count: 65_536), times: 1600), .hang,
      ]
    }
    let client = HTTPClient.loopback { $0.largestBody = 1_000_001 }
    let response = try await client.get(server.address)
    #expect(response.isTruncated)
    #expect(response.status == 200)
    #expect(response.body == [UInt8](repeating: 0x61, count: 1_000_001))
    try await Waiting.until { server.hangUps > 0 }
    #expect(server.bytesSent < 32 * LimitTests.mebibyte)
  }

  @Test func endlessChunksStopAtTheLimit() async throws {
    let server = try LoopbackServer { _ in
      [
        .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        .flood(Array("400\r\n\(String(repeating: "b", count: 1024))\r\n".utf8), times: 1_000_000),
      ]
    }
    let response = try await HTTPClient.loopback { $0.largestBody = 100_000 }.get(server.address)
    #expect(response.isTruncated)
    #expect(response.body.count == 100_000)
  }

  @Test func aGzipBombStopsAtTheLimit() async throws {
    let bomb = Gzip.bomb(of: 256 * LimitTests.mebibyte)
    let server = try LoopbackServer { _ in [.reply(bytes: bomb, headers: "Content-Encoding: gzip\r\n")] }
    let response = try await HTTPClient.loopback { $0.largestBody = 2 * LimitTests.mebibyte }.get(
      server.address)
    #expect(response.isTruncated)
    #expect(response.body == [UInt8](repeating: 0, count: 2 * LimitTests.mebibyte))
  }

  @Test(arguments: [(-1, true), (0, true), (9, true), (10, false), (11, false)])
  func theLimitItselfIsAllowed(_ limit: Int, _ isTruncated: Bool) async throws {
    let server = try LoopbackServer { _ in [.reply("0123456789")] }
    let response = try await HTTPClient.loopback { $0.largestBody = limit }.get(server.address)
    #expect(response.isTruncated == isTruncated)
    #expect(response.body == Array("0123456789".utf8.prefix(max(0, limit))))
  }

  @Test func memoryStaysAtTheLimit() async throws {
    let bomb = Gzip.bomb(of: 256 * LimitTests.mebibyte)
    let server = try LoopbackServer { _ in [.reply(bytes: bomb, headers: "Content-Encoding: gzip\r\n")] }
    let response = try await HTTPClient.loopback { $0.largestBody = LimitTests.mebibyte }.get(server.address)
    #expect(response.body.count == LimitTests.mebibyte)
    #expect(response.body.capacity <= 3 * LimitTests.mebibyte)
    #expect(response.wireBytes < 256 * 1024)
  }

  @Test func theClientGoesOnAfterwards() async throws {
    let server = try LoopbackServer { _ in [.reply("0123456789")] }
    let client = HTTPClient.loopback { $0.largestBody = 5 }
    for _ in 0..<3 { #expect(try await client.get(server.address).body.count == 5) }
  }

  @Test(arguments: [
    "X-Long: " + String(repeating: "a", count: 1024 * 1024) + "\r\n",
    String(repeating: "X: \(String(repeating: "a", count: 990))\r\n", count: 70),
    String(repeating: "X: y\r\n", count: 201),
    String(repeating: "HTTP/1: y\r\n", count: 400),
  ])
  func largeHeadsAreRefused(_ headers: String) async throws {
    let server = try LoopbackServer { _ in [.reply(headers: headers)] }
    #expect(await HTTPClient.loopback().reason(server.address) == .headersTooLarge)
  }

  @Test func endlessInterimAnswersAreRefused() async throws {
    let server = try LoopbackServer { _ in
      [.flood(Array("HTTP/1.1 103 Early\r\nX: y\r\n\r\n".utf8), times: 1_000_000)]
    }
    #expect(await HTTPClient.loopback().reason(server.address) == .headersTooLarge)
  }

  @Test func manyHeadersWithinTheLimitPass() async throws {
    let server = try LoopbackServer { _ in [.reply(headers: String(repeating: "X: y\r\n", count: 190))] }
    #expect(try await HTTPClient.loopback().get(server.address).headers.count == 191)
  }
}
