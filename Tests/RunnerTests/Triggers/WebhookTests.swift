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

  @Test func `at a station the notification is part of the result, without the secret it repeats`()
    async throws
  {
    let connector = ConnectorFixture.connector(
      WebhookTests.definition,
      properties: #"{"properties": {"connectionParameters": {"key": {"type": "securestring"}}}}"#)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let calls = Calls()
    let (stream, continuation) = AsyncStream<ReceivedRequest>.makeStream()
    let station = WebhookStation(seconds: 3600) { waiting in
      calls.add("waiting \(waiting.callback) \(waiting.seconds)")
      let json = #"{"id": 7, "echo": "hush-hush-1"}"#
      continuation.yield(ReceivedRequest(method: "POST", path: "/", body: Array(json.utf8)))
    } open: { _ in
      .success(
        WebhookStation.Post(callback: "https://me.test/p", notifications: stream) { calls.add("closed") })
    }
    let test = WebhookTest(operation, builder: builder) { request in
      calls.add(request.method)
      let location = [HTTPHeader(name: "Location", value: "https://api.test/hooks/1")]
      return HTTPResponse(status: request.method == "POST" ? 201 : 204, headers: location)
    }
    let values = ConnectionValues(["key": .secret(Secret("hush-hush-1"))])
    let result = try await test.result(at: station, inputs: [:], connection: values).get()
    #expect(calls.all == ["POST", "waiting https://me.test/p 3600", "DELETE", "closed"])
    #expect(result.notifications.count == 1)
    let report = TestReport(connector: "T", started: "", results: [result]).json.text
    #expect(report.contains(#""notifications": [{"id": 7"#), "\(report)")
    #expect(!report.contains("hush-hush-1"))
  }

  @Test func `where nothing can be listened to, nothing is subscribed`() async throws {
    let connector = ConnectorFixture.connector(WebhookTests.definition)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let operation = try #require(builder.definition.operations.first)
    let calls = Calls()
    let station = WebhookStation(seconds: 1) { _ in .failure(WebhookStation.Failure(message: "taken")) }
    let outcome = await WebhookTest(operation, builder: builder) { request in
      calls.add(request.method)
      return HTTPResponse(status: 201)
    }.result(at: station, inputs: [:], connection: ConnectionValues())
    #expect(throws: WebhookStation.Failure.self) { try outcome.get() }
    #expect(calls.all.isEmpty)
  }

  @Test(arguments: [
    ("127.0.0.1:0", "127.0.0.1", 0), ("[::1]:8080", "::1", 8080), ("hooks.me:65535", "hooks.me", 65535),
  ]) func `an address has a host and a port`(text: String, host: String, port: Int) throws {
    let address = try #require(WebhookReception.address(text))
    #expect(address == (host, port))
  }

  @Test(arguments: ["", "x", ":80", "x:", "x:65536", "x:-1"]) func `other texts are no address`(text: String)
  {
    #expect(WebhookReception.address(text) == nil)
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
