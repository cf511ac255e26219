import ConnectorModel
import JSONText
import Runner
import Synchronization
import Testing
import Transport

@Suite struct WebhookTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"], "paths": {
    "/hooks": {"x-ms-notification-content": {"schema": {"type": "object", "required": ["id"],
    "properties": {"id": {"type": "integer"}}}},
    "post": {"operationId": "OnNew", "x-ms-trigger": "single", "parameters": [{"name": "body", "in": "body",
    "required": true, "schema": {"type": "object", "required": ["url"], "properties": {"url": {"type": "string",
    "x-ms-notification-url": true, "x-ms-visibility": "internal"}}}}],
    "responses": {"201": {"description": "Created"}}}}},
    "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
    """

  @Test func `a trigger is subscribed, notified, checked and ended`() async throws {
    let calls = Calls()
    let result = try await run(calls, location: "/hooks/7", notifications: [#"{"id": 1}"#])
    #expect(result.status == .passed, "\(result.findings.map(\.message))")
    #expect(
      calls.all == [
        #"POST https://api.test/hooks {"url":"https://me.test/cb"} hush-hush-1"#,
        "DELETE https://api.test/hooks/7  hush-hush-1",
      ])
    #expect(result.notes.contains("received 1 notification"))
    #expect(result.notes.contains("the subscription was ended with 204"))
  }

  @Test(arguments: [(#"{"id": "x"}"#, "notification 1: "), ("no json", "not JSON"), ("{}", "id")])
  func `a notification that contradicts its schema fails`(body: String, part: String) async throws {
    let result = try await run(Calls(), location: "/hooks/7", notifications: [body])
    #expect(result.status == .failed)
    #expect(result.findings.contains { $0.message.contains(part) }, "\(result.findings.map(\.message))")
  }

  @Test func `without a Location, or with one elsewhere, what is left over is told`() async throws {
    let calls = Calls()
    let none = try await run(calls, location: nil, notifications: ["{\"id\": 1}"])
    #expect(none.findings.contains { $0.message.contains("has no Location") })
    let elsewhere = try await run(calls, location: "https://evil.test/h/7", notifications: ["{\"id\": 1}"])
    #expect(elsewhere.findings.contains { $0.message.contains("left over: https://evil.test/h/7") })
    #expect(!calls.all.contains { $0.contains("evil") })
  }

  @Test func `a subscription ends also when nothing comes or the run is stopped`() async throws {
    let quiet = Calls()
    let result = try await run(quiet, location: "/hooks/7", notifications: [], seconds: 1)
    #expect(result.findings.contains { $0.message.contains("no notification came within 1 seconds") })
    #expect(quiet.all.count == 2)
    let stopped = Calls()
    let task = Task { try await run(stopped, location: "/hooks/7", notifications: [], seconds: 3600) }
    while stopped.all.isEmpty { await Task.yield() }
    task.cancel()
    _ = try await task.value
    #expect(stopped.all.last?.hasPrefix("DELETE") == true)
  }

  @Test func `a trigger without a place for the address is blocked`() async throws {
    let connector = ConnectorFixture.connector(
      WebhookTests.definition.split(separator: #""x-ms-notification-url": true, "#).joined())
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let result = await WebhookTest(operation, builder: builder) { request throws(TransportError) in
      throw TransportError(.unreachable, target: request.url)
    }.result(
      callback: "https://me.test/cb", inputs: [:], connection: ConnectionValues(),
      notifications: AsyncStream { $0.finish() })
    #expect(result.status == .blocked)
    #expect(result.reason?.contains("x-ms-notification-url") == true)
  }

  @Test func `handshakes get their token back`() {
    let request = ReceivedRequest(method: "POST", path: "/", query: [("validationToken", "abc def")])
    #expect(NotificationReply.reply(to: request).text == "abc def")
    #expect(NotificationReply.isHandshake(request))
    #expect(NotificationReply.reply(to: ReceivedRequest(method: "POST", path: "/")).text.isEmpty)
  }

  private func run(
    _ calls: Calls, location: String?, notifications: [String], seconds: Int = 3600
  ) async throws -> OperationResult {
    let connector = ConnectorFixture.connector(
      WebhookTests.definition,
      properties: #"{"properties": {"connectionParameters": {"key": {"type": "securestring"}}}}"#)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let (stream, continuation) = AsyncStream<ReceivedRequest>.makeStream()
    let test = WebhookTest(operation, builder: builder) { request in
      var body = ""
      if case .bytes(let bytes) = request.body { body = String(decoding: bytes, as: UTF8.self) }
      calls.add("\(request.method) \(request.url) \(body) \(request.header("X-Key") ?? "")")
      guard request.method == "POST" else { return HTTPResponse(status: 204) }
      return HTTPResponse(
        status: 201, headers: location.map { [HTTPHeader(name: "Location", value: $0)] } ?? [])
    }
    return await test.result(
      callback: "https://me.test/cb", inputs: [:],
      connection: ConnectionValues(["key": .secret(Secret("hush-hush-1"))]),
      patience: WebhookTest.Patience(seconds: seconds), notifications: stream
    ) {
      for text in notifications {
        continuation.yield(ReceivedRequest(method: "POST", path: "/", body: Array(text.utf8)))
      }
    }
  }

  private final class Calls: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func add(_ call: String) { list.withLock { $0.append(call) } }
  }
}
