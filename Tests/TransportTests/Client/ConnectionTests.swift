import LoopbackService
import Testing
import Transport

/// Connections that are kept, and exchanges at the same time.
struct ConnectionTests {
  @Test func aConnectionIsUsedAgain() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    let client = HTTPClient.loopback()
    #expect(try await !client.get(server.address).isReusedConnection)
    #expect(try await client.get(server.address + "/2").isReusedConnection)
    let third = try await client.send(HTTPRequest(.put, server.address, body: .bytes([1])))
    #expect(third.isReusedConnection)
    #expect(server.requests.map(\.connection) == [0, 0, 0])
  }

  @Test(arguments: [HTTPMethod.post, .patch, .delete])
  func whatMayNotBeDoneTwiceIsSentOnce(_ method: HTTPMethod) async throws {
    // A kept connection that is lost when the second request has arrived: libcurl would send that one again.
    let server = try LoopbackServer { request in request.line.hasPrefix("GET") ? [.reply()] : [.reset] }
    let client = HTTPClient.loopback()
    _ = try await client.get(server.address)
    await #expect(throws: TransportError.self) {
      try await client.send(HTTPRequest(method, server.address, body: .bytes([1])))
    }
    #expect(server.requests.count { $0.line.hasPrefix(method.rawValue) } == 1)
  }

  @Test func aKeptConnectionThatTheServerClosedIsMadeAnew() async throws {
    let server = try LoopbackServer { _ in [.reply(), .close] }
    let client = HTTPClient.loopback()
    for _ in 0..<5 { #expect(try await client.get(server.address).status == 200) }
    #expect(server.connections == 5)
  }

  @Test func nothingOfARequestStaysForTheNext() async throws {
    let server = try LoopbackServer { _ in [.reply("b", headers: "Set-Cookie: a=1\r\n")] }
    let client = HTTPClient.loopback()
    _ = try await client.send(
      HTTPRequest(
        .post, server.address, headers: [HTTPHeader(name: "Authorization", value: "Bearer canary")],
        body: .bytes(Array("canary".utf8))))
    let response = try await client.get(server.address)
    let second = try #require(server.requests.last)
    #expect(second.head.count == 4)
    #expect(second.body.isEmpty)
    #expect(second.values("Cookie").isEmpty)
    #expect(response.body == Array("b".utf8))
  }

  @Test(arguments: [8, 64])
  func manyAtTheSameTime(_ jobs: Int) async throws {
    let server = try LoopbackServer { [.reply($0.line)] }
    let client = HTTPClient.loopback()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<jobs {
        group.addTask {
          for round in 0..<10 {
            let response = try await client.get(server.address + "/\(number)/\(round)")
            guard response.body == Array("GET /\(number)/\(round) HTTP/1.1".utf8) else { return false }
          }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(server.requests.count == jobs * 10)
    #expect(server.connections <= jobs)
  }

  @Test func oneThatHangsHoldsUpNoOther() async throws {
    let server = try LoopbackServer { $0.line.contains("hang") ? [.hang] : [.reply()] }
    let client = HTTPClient.loopback { $0.timeout = 600_000 }
    let handle = client.start(HTTPRequest(.get, server.address + "/hang")) { _ in }
    for _ in 0..<10 { #expect(try await client.get(server.address).status == 200) }
    handle.cancel()
  }

  @Test func clientsComeAndGo() async throws {
    let server = try LoopbackServer { _ in [.reply()] }
    for _ in 0..<50 {
      #expect(try await HTTPClient.loopback().get(server.address).status == 200)
      _ = HTTPClient.loopback()
    }
  }
}
