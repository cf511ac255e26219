import LoopbackService
import Testing
import Transport

/// Requests as they arrive.
struct RequestTests {
  static func arrived(
    _ method: String, headers: [HTTPHeader] = [], body: HTTPBody = .none
  ) async throws
    -> LoopbackRequest
  {
    let server = try LoopbackServer { request in
      request.line.hasPrefix("HEAD") ? [.text("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n")] : [.reply()]
    }
    let request = HTTPRequest(method: method, url: server.address + "/r", headers: headers, body: body)
    _ = try await HTTPClient.loopback().send(request)
    return try #require(server.requests.first)
  }

  @Test(arguments: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "REPORT"])
  func everyMethodWithoutABody(_ method: String) async throws {
    let request = try await RequestTests.arrived(method)
    #expect(request.line == "\(method) /r HTTP/1.1")
    #expect(request.body.isEmpty)
    let names = request.head.dropFirst().map { String($0.prefix { $0 != ":" }) }
    let length = ["POST", "PUT", "PATCH"].contains(method) ? ["Content-Length"] : []
    #expect(Set(names) == Set(["Host", "User-Agent", "Accept-Encoding"] + length))
    #expect(request.values("Content-Length") == (length.isEmpty ? [] : ["0"]))
  }

  @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"])
  func everyMethodWithABody(_ method: String) async throws {
    let body: [UInt8] = [0, 0xFF, 0x0A, 0x41]
    let request = try await RequestTests.arrived(
      method, headers: [HTTPHeader(name: "Content-Type", value: "application/x")], body: .bytes(body))
    #expect(request.line == "\(method) /r HTTP/1.1")
    #expect(request.body == body)
    #expect(request.values("Content-Length") == ["4"])
    #expect(request.values("Content-Type") == ["application/x"])
    #expect(request.values("Expect").isEmpty)
  }

  @Test func anEmptyBodyIsABody() async throws {
    let request = try await RequestTests.arrived("PUT", body: .bytes([]))
    #expect(request.values("Content-Length") == ["0"])
    #expect(request.values("Content-Type").isEmpty)
  }

  @Test func aLargeBodyIsSentAtOnce() async throws {
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let request = try await RequestTests.arrived("POST", body: .bytes(body))
    #expect(request.values("Expect").isEmpty)
    #expect(request.body == body)
  }

  @Test func headersStandAsGiven() async throws {
    let request = try await RequestTests.arrived(
      "GET",
      headers: [
        HTTPHeader(name: "x-lower", value: " v "), HTTPHeader(name: "X-Empty", value: ""),
        HTTPHeader(name: "X-Blank", value: "  "), HTTPHeader(name: "Accept", value: "a/b"),
        HTTPHeader(name: "Accept-Encoding", value: "identity"),
        HTTPHeader(name: "User-Agent", value: "own/1"),
        HTTPHeader(name: "X-Umlaut", value: "grün"),
      ])
    #expect(request.head.contains { $0.hasPrefix("x-lower:") })
    #expect(request.values("X-Empty") == [""])
    #expect(request.values("X-Blank") == [""])
    #expect(request.values("Accept") == ["a/b"])
    #expect(request.values("Accept-Encoding") == ["identity"])
    #expect(request.values("User-Agent") == ["own/1"])
    #expect(request.values("X-Umlaut") == ["grün"])
  }

  @Test func aWrongLengthIsNotSent() async throws {
    let request = try await RequestTests.arrived(
      "POST", headers: [HTTPHeader(name: "content-length", value: "1")], body: .bytes(Array("abc".utf8)))
    #expect(request.values("Content-Length") == ["3"])
  }

  @Test(arguments: [
    ("X-A", "1\r\nX-Injected: yes"), ("X-A", "1\nX"), ("X-A", "1\u{0}"), ("X A", "1"), ("", "1"),
    ("X-A:", "1"),
    ("X\r\nY", "1"), ("Accept-Encoding", "gzip\r\nX-Injected: yes"), ("Content-Length", "1\r\nX: y"),
  ])
  func headersThatWouldInjectAreRefused(_ name: String, _ value: String) async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let request = HTTPRequest(.get, server.address, headers: [HTTPHeader(name: name, value: value)])
    #expect(await HTTPClient.loopback().reason(request) == .invalidHeader(name))
    #expect(server.connections == 0)
  }

  @Test(arguments: ["", "GET ", "GET / HTTP/1.1\r\nX: y\r\n", "G\u{0}", "GÉT"])
  func methodsThatWouldInjectAreRefused(_ method: String) async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    #expect(
      await HTTPClient.loopback().reason(HTTPRequest(method: method, url: server.address)) == .invalidMethod)
    #expect(server.connections == 0)
  }

  @Test func otherRequestsThatCannotBeSent() async throws {
    let client = HTTPClient.loopback { $0.userAgent = "a\r\nX: y" }
    #expect(await client.reason("http://127.0.0.1:1/") == .invalidHeader("User-Agent"))
    let head = HTTPRequest(.head, "http://127.0.0.1:1/", body: .bytes([1]))
    #expect(await HTTPClient.loopback().reason(head) == .bodyNotAllowed)
  }
}
