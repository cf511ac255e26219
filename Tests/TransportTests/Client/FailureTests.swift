import LoopbackService
import Testing
import Transport

/// Exchanges without an answer.
struct FailureTests {
  static func reason(_ steps: LoopbackStep..., timeout: Int = 120_000) async throws -> TransportError.Reason?
  {
    let server = try LoopbackServer { _ in steps }
    return await HTTPClient.loopback { $0.timeout = timeout }.reason(server.address)
  }

  @Test func nobodyListens() async throws {
    let port = try LoopbackServer.deadPort()
    let client = HTTPClient.loopback()
    #expect(await client.reason("http://127.0.0.1:\(port)/a?key=canary") == .connectionRefused)
    do throws(TransportError) {
      _ = try await client.get("http://127.0.0.1:\(port)/a?key=canary")
    } catch {
      #expect(
        error.message
          == "The server at 127.0.0.1:\(port) refused the connection. Check host and port, or start the service."
      )
    }
  }

  @Test func aNameThatDoesNotExist() async {
    // RFC 6761 section 6.4: names under "invalid" never resolve.
    let reason = await HTTPClient.loopback().reason("http://conwiz.invalid/")
    #expect(reason == .nameNotResolved)
  }

  @Test func theConnectionEndsTooEarly() async throws {
    #expect(try await FailureTests.reason(.close) == .connectionLost)
    #expect(try await FailureTests.reason(.text("HTTP/1.1 200 OK\r\nContent-Le"), .close) != nil)
    #expect(
      try await FailureTests.reason(.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .close)
        == .connectionLost)
    #expect(
      try await FailureTests.reason(
        .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"), .close) == .connectionLost)
  }

  @Test func theConnectionIsReset() async throws {
    #expect(try await FailureTests.reason(.reset) == .connectionReset)
    let inBody = try await FailureTests.reason(
      .text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .reset)
    #expect(inBody == .connectionReset || inBody == .connectionLost)
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "hello\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
  ])
  func answersThatAreNotHTTP(_ text: String) async throws {
    let reason = try await FailureTests.reason(.text(text), .close)
    guard let reason else {
      Issue.record("\(text) was taken for an answer")
      return
    }
    #expect(!TransportError(reason, target: "h").message.isEmpty)
  }

  @Test func silenceEndsWithTheTime() async throws {
    #expect(try await FailureTests.reason(.hang, timeout: 3000) == .timedOut(.waiting))
    #expect(
      try await FailureTests.reason(
        .text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .hang, timeout: 3000)
        == .timedOut(.receiving))
  }

  @Test(
    arguments: [
      ("ftp://h/", .unsupportedScheme), ("file:///etc/passwd", .invalidURL),
      ("gopher://h/", .unsupportedScheme),
      ("http://u:canary@h/", .invalidURL), ("http://h/a b", .invalidURL), ("", .invalidURL),
      ("http://h/\r\nX: y", .invalidURL),
    ] as [(String, TransportError.Reason)])
  func addressesThatAreNotCalled(_ url: String, _ reason: TransportError.Reason) async {
    do throws(TransportError) {
      _ = try await HTTPClient.loopback().get(url)
      Issue.record("\(url) was called")
    } catch {
      #expect(error.reason == reason)
      #expect(!error.message.contains("canary"))
      #expect(!error.message.contains("\r"))
    }
  }

  @Test func manyFailuresLeaveTheClientUsable() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    let port = try LoopbackServer.deadPort()
    for _ in 0..<50 {
      _ = await client.reason("http://127.0.0.1:\(port)/")
      _ = await client.reason(HTTPRequest(method: "A B", url: server.address))
    }
    #expect(try await client.get(server.address).status == 200)
  }
}
