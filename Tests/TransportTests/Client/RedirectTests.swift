import LoopbackService
import Testing
import Transport

/// Redirections, off and within one service.
struct RedirectTests {
  @Test func theyAreTheAnswerByDefault() async throws {
    let server = try LoopbackServer { _ in [.reply(status: "302 Found", headers: "Location: /next\r\n")] }
    let response = try await HTTPClient.loopback().get(server.address + "/a")
    #expect(response.status == 302)
    #expect(response.redirectURL == server.address + "/next")
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    (301, "POST", "GET"), (302, "POST", "GET"), (303, "POST", "GET"), (303, "PUT", "GET"),
    (302, "PUT", "PUT"),
    (307, "POST", "POST"), (308, "PATCH", "PATCH"), (302, "GET", "GET"), (303, "HEAD", "HEAD"),
  ])
  func methodsAfterwards(_ status: Int, _ method: String, _ then: String) async throws {
    let server = try LoopbackServer { request in
      request.line.contains("/a")
        ? [.text("HTTP/1.1 \(status) Go\r\nLocation: b?c=d\r\nContent-Length: 0\r\n\r\n")]
        : [.text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    }
    let body: HTTPBody = ["GET", "HEAD"].contains(method) ? .none : .bytes([0x31])
    let response = try await HTTPClient.loopback { $0.mostRedirects = 5 }.send(
      HTTPRequest(
        method: method, url: server.address + "/a",
        headers: [HTTPHeader(name: "X-API-Key", value: "k"), HTTPHeader(name: "Content-Type", value: "a/b")],
        body: body))
    #expect(response.status == 200)
    #expect(server.requests.map(\.line) == ["\(method) /a HTTP/1.1", "\(then) /b?c=d HTTP/1.1"])
    #expect(server.requests.last?.values("X-API-Key") == ["k"])
    #expect(server.requests.last?.body == (method == then && body != .none ? [0x31] : []))
  }

  @Test func anotherServiceGetsNothing() async throws {
    let other = try LoopbackServer { _ in [.reply()] }
    for location in [other.address + "/x", "https://127.0.0.1/", "file:///etc/passwd", "//example.com/"] {
      let server = try LoopbackServer { _ in
        [.reply(status: "302 Found", headers: "Location: \(location)\r\n")]
      }
      #expect(try await HTTPClient.loopback { $0.mostRedirects = 5 }.get(server.address).status == 302)
    }
    #expect(other.connections == 0)
  }

  @Test func aLoopEndsAtTheLimit() async throws {
    let server = try LoopbackServer { _ in [.reply(status: "302 Found", headers: "Location: /a\r\n")] }
    let response = try await HTTPClient.loopback { $0.mostRedirects = 3 }.get(server.address + "/a")
    #expect(response.status == 302)
    #expect(server.requests.count == 4)
    #expect(server.connections == 1)
  }
}
