import Listening
import Synchronization
import Testing
import Transport

@Suite struct ListenerTests {
  @Test func `what is sent is given to the closure, and its reply goes back`() async throws {
    let listener = try await Listener.start { request in
      ListenerReply(
        status: 202, contentType: "text/plain",
        text: request.method + request.path + (request.query("a") ?? "")
          + String(decoding: request.body, as: UTF8.self))
    }
    let http = HTTPClient()
    let answer = try await http.send(
      HTTPRequest(
        .post, "http://127.0.0.1:\(listener.port)/hook?a=b%20c", body: .bytes(Array("{}".utf8))))
    #expect(answer.status == 202)
    #expect(String(decoding: answer.body, as: UTF8.self) == "POST/hookb c{}")
    await listener.stop()
    await #expect(throws: TransportError.self) {
      try await http.send(HTTPRequest(.get, "http://127.0.0.1:\(listener.port)/"))
    }
  }

  @Test func `of a long body only the beginning is kept`() async throws {
    let listener = try await Listener.start(largestBody: 1000) { request in
      ListenerReply(status: 200, text: "\(request.body.count) \(request.isTruncated)")
    }
    let answer = try await HTTPClient().send(
      HTTPRequest(
        .post, "http://127.0.0.1:\(listener.port)/", body: .bytes([UInt8](repeating: 65, count: 50_000))))
    #expect(String(decoding: answer.body, as: UTF8.self) == "1000 true")
    await listener.stop()
  }

  @Test func `a taken port is said`() async throws {
    let first = try await Listener.start { _ in ListenerReply(status: 200) }
    await #expect(throws: ListenerError.cannotListen(address: "127.0.0.1", port: first.port)) {
      try await Listener.start(port: first.port) { _ in ListenerReply(status: 200) }
    }
    await #expect(throws: ListenerError.noPort(70000)) {
      try await Listener.start(port: 70000) { _ in ListenerReply(status: 200) }
    }
    await first.stop()
  }
}
