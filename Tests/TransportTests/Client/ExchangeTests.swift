import LoopbackService
import Testing
import Transport

/// Answers as they come back.
struct ExchangeTests {
  static func answer(_ steps: LoopbackStep..., headers: [HTTPHeader] = []) async throws -> HTTPResponse {
    let server = try LoopbackServer { _ in steps }
    return try await HTTPClient.loopback().get(server.address + "/x", headers: headers)
  }

  @Test(arguments: [200, 201, 204, 206, 302, 304, 400, 401, 404, 418, 429, 500, 503, 599])
  func everyStatusIsAnAnswer(_ status: Int) async throws {
    let isEmpty = [204, 304].contains(status)
    let response = try await ExchangeTests.answer(
      isEmpty ? .text("HTTP/1.1 \(status) Some Words\r\n\r\n") : .reply("b", status: "\(status) Some Words"))
    #expect(response.status == status)
    #expect(response.reason == "Some Words")
    #expect(response.body == Array((isEmpty ? "" : "b").utf8))
    #expect(response.httpVersion == "1.1")
    #expect(response.remoteAddress == "127.0.0.1")
    #expect(!response.isTruncated)
  }

  @Test func repeatedHeadersStayInOrder() async throws {
    let response = try await ExchangeTests.answer(
      .reply(
        headers: "Set-Cookie: a=1\r\nX-One:  spaced \t\r\nset-cookie: b=2\r\nX-Empty:\r\nX-Colon: a:b\r\n"))
    #expect(
      response.headers.map(\.name).prefix(5) == ["Set-Cookie", "X-One", "set-cookie", "X-Empty", "X-Colon"])
    let cookies = response.headers.filter { $0.name.lowercased() == "set-cookie" }
    #expect(cookies.map(\.value) == ["a=1", "b=2"])
    #expect(response.header("x-one") == "spaced")
    #expect(response.header("x-empty") == "")
    #expect(response.header("x-colon") == "a:b")
    #expect(response.header("x-none") == nil)
  }

  @Test func chunksArePutTogetherAndTrailersAreNoHeaders() async throws {
    let response = try await ExchangeTests.answer(
      .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Late\r\n\r\n"),
      .text("3\r\nabc\r\n"), .text("1;name=v\r\nd\r\n0\r\nX-Late: 1\r\n\r\n"))
    #expect(response.body == Array("abcd".utf8))
    #expect(response.headers.map(\.name) == ["Transfer-Encoding", "Trailer"])
  }

  @Test func aBodyUpToTheEndOfTheConnection() async throws {
    let response = try await ExchangeTests.answer(.text("HTTP/1.0 200 OK\r\n\r\nrest"), .close)
    #expect(response.body == Array("rest".utf8))
    #expect(response.httpVersion == "1.0")
  }

  @Test func gzipIsUndone() async throws {
    let packed = Gzip.stored(Array("hello hello".utf8))
    let server = try LoopbackServer { _ in [.reply(bytes: packed, headers: "Content-Encoding: gzip\r\n")] }
    let response = try await HTTPClient.loopback().get(server.address)
    #expect(response.body == Array("hello hello".utf8))
    #expect(response.wireBytes == packed.count)
    #expect(server.requests.first?.values("Accept-Encoding").first?.contains("gzip") == true)
  }

  @Test func interimAnswersAreNotTheAnswer() async throws {
    let response = try await ExchangeTests.answer(
      .text("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), .reply("b", status: "200 Fine"))
    #expect(response.status == 200)
    #expect(response.reason == "Fine")
    #expect(response.header("Link") == nil)
  }

  @Test func foldedHeadersAreOneLine() async throws {
    let response = try await ExchangeTests.answer(.reply(headers: "X-Long: one\r\n two\r\nX-Next: n\r\n"))
    #expect(response.header("X-Long")?.split(separator: " ") == ["one", "two"])
    #expect(response.header("X-Next") == "n")
  }

  @Test func headersWithBytesThatAreNoText() async throws {
    let head = Array("HTTP/1.1 200 \u{1B}[31mred\r\nX-Bytes: ".utf8) + [0xFF, 0x1B, 0x41]
    let response = try await ExchangeTests.answer(
      .send(head + Array("\r\nContent-Length: 0\r\n\r\n".utf8)))
    #expect(response.reason == "\u{1B}[31mred")
    #expect(response.header("X-Bytes") == "\u{FFFD}\u{1B}A")
  }

  @Test func theSentHeadIsTheRealOne() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let response = try await HTTPClient.loopback().get(
      server.address + "/p?q=1",
      headers: [HTTPHeader(name: "X-A", value: "1"), HTTPHeader(name: "X-A", value: "2")])
    #expect(response.sentHead == server.requests.first?.head)
    #expect(response.sentHead.first == "GET /p?q=1 HTTP/1.1")
    #expect(response.sentHead.filter { $0.hasPrefix("X-A") } == ["X-A: 1", "X-A: 2"])
  }

  @Test func timesRise() async throws {
    let timing = try await ExchangeTests.answer(.reply()).timing
    #expect(timing.nameLookup <= timing.connect)
    #expect(timing.connect <= timing.firstByte)
    #expect(timing.firstByte <= timing.total)
    #expect(timing.connect > 0)
    #expect(timing.tls == 0)
  }

  @Test func dotsInThePathAreLeftAlone() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    _ = try await HTTPClient.loopback().get(server.address + "/a/../b/./%2e%2e/c#part")
    #expect(server.requests.first?.line == "GET /a/../b/./%2e%2e/c HTTP/1.1")
  }
}
