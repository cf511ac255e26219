import ConnectorModel
import JSONText
import Runner
import Synchronization
import Testing
import Transport

@Suite struct PlanRunTests {
  @Test func `what one step brings is used by the next, and what was made is taken away`() async throws {
    let calls = Calls()
    let report = try await run(
      """
      {"steps": [
      {"id": "create", "operation": "Create", "inputs": {"body": {"item": "pen", "count": 2}},
       "expect": {"status": 201, "$.count": 2}, "capture": {"orderId": "$.id"}},
      {"operation": "Get", "inputs": {"id": "${orderId}"}, "expect": {"status": 200}},
      {"operation": "Get", "inputs": {"id": "x-${create.body.id}-${create.status}"},
       "expect": {"$.item": {"starts-with": "pencil"}}},
      {"operation": "Get", "inputs": {"id": "1"}},
      {"operation": "Delete", "always": true, "inputs": {"id": "${create.headers.x-id}"}}]}
      """, calls)
    #expect(
      calls.all == [
        #"POST /orders {"item":"pen","count":2}"#, "GET /orders/7 ", "GET /orders/x-7-201 ",
        "DELETE /orders/seven ",
      ])
    #expect(report.results.map(\.status) == [.passed, .passed, .failed, .skipped, .passed])
    #expect(report.results[3].reason == "the step Get failed")
    #expect(report.results.map(\.step) == [1, 2, 3, 4, 5])
  }

  @Test func `expectations say what they found`() async throws {
    let report = try await run(
      #"""
      {"steps": [{"operation": "Get", "inputs": {"id": 7}, "expect": {
      "status": {"one-of": [201, 404]}, "$.item": "pencil", "$.tags": {"count": 3}, "$.price": {"less-than": 2},
      "$.tags[0]": {"contains": "z"}, "$.none": {"exists": true}, "headers.x-id": {"not": "seven"}}}]}
      """#)
    #expect(
      report.results[0].findings.filter { $0.kind == .expectation }.map(\.message) == [
        "status is 200, expected one of 201, 404", #"$.item is "pen", expected "pencil""#,
        "$.tags has 2 elements, expected 3", "$.price is 2.5, expected less than 2.0",
        #"$.tags[0] is "a", which does not contain "z""#, "$.none is missing",
        #"headers.x-id is "seven", expected anything else"#,
      ])
  }

  @Test func `a step runs for each element of a list`() async throws {
    let calls = Calls()
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}},
      {"operation": "Delete", "for-each": "${one.body.tags}", "inputs": {"id": "${item}"}}]}
      """, calls)
    #expect(calls.all.suffix(2) == ["DELETE /orders/a ", "DELETE /orders/b "])
    #expect(report.results.count == 3)
  }

  @Test func `a reference without a value blocks its step`() async throws {
    let report = try await run(#"{"steps": [{"operation": "Get", "inputs": {"id": "${nobody.body.id}"}}]}"#)
    #expect(report.results[0].status == .blocked)
    #expect(report.results[0].reason == "${nobody.body.id} has no value; nothing was captured yet")
  }

  @Test func `a secret that was captured is in no result`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "login", "operation": "Get", "inputs": {"id": "7"},
      "capture": {"token": {"path": "$.token", "secret": true}}},
      {"operation": "Get", "inputs": {"id": "${token}"}}]}
      """)
    #expect(report.results.count == 2)
    #expect(!report.json.text.contains("canary"), "\(report.json.text)")
  }

  @Test func `the event of a trigger is taken and checked`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "on", "operation": "OnOrder", "event": {"id": "x"}},
      {"operation": "Get", "always": true, "inputs": {"id": "${on.body.id}"}}]}
      """)
    #expect(report.results.map(\.status) == [.failed, .passed])
    #expect(report.results[0].findings.first?.message == "expected integer, got string")
  }

  @Test(arguments: [
    (#"{"steps": []}"#, "at least one call"), (#"{"step": []}"#, "no member 'step'"),
    (#"{"steps": [{"operation": "Get", "expects": {}}]}"#, "no member 'expects'"),
    (#"{"steps": [{"operation": "Nope"}]}"#, "no operation 'Nope'"),
    (#"{"steps": [{"operation": "Get", "inputs": {"ident": 1}}]}"#, "no input 'ident'; there are id"),
    (#"{"steps": [{"operation": "Get", "expect": {"body": 1}}]}"#, "'body' is no place"),
    (#"{"steps": [{"operation": "Get", "capture": {"a": "id"}}]}"#, "needs a path"),
    (#"{"steps": [{"operation": "Get", "for-each": "list"}]}"#, "reference to a list"),
    (#"{"steps": [{"id": "a", "operation": "Get"}, {"id": "a", "operation": "Get"}]}"#, "used twice"),
    (#"{"connection": {"key": {"vault": "x"}}, "steps": [{"operation": "Get"}]}"#, "needs one source"),
    (#"{"steps": [{"operation": "Get", "expect": {"$.a": {"count": "many"}}}]}"#, "does not take"),
  ]) func `what a plan cannot mean is said`(text: String, part: String) async {
    do {
      _ = try await run(text)
      Issue.record("the plan was taken")
    } catch let error as PlanError {
      #expect(error.message.contains(part), "\(error.message)")
    } catch {
      Issue.record("\(error)")
    }
  }

  private func run(_ text: String, _ calls: Calls = Calls()) async throws -> TestReport {
    let connector = ConnectorFixture.connector(
      """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"], "paths": {
      "/orders": {"x-ms-notification-content": {"schema": {"type": "object", "properties": {"id": {"type": "integer"}}}},
      "post": {"operationId": "Create", "parameters": [{"name": "body", "in": "body", "schema": {"type": "object",
      "properties": {"item": {"type": "string"}, "count": {"type": "integer"}}}}],
      "responses": {"201": {"description": "Created"}}},
      "put": {"operationId": "OnOrder", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}},
      "/orders/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
      "get": {"operationId": "Get", "responses": {"200": {"description": "OK"}}},
      "delete": {"operationId": "Delete", "responses": {"204": {"description": "Gone"}}}}}}
      """)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    let plan = try TestPlan(try JSONDocument(Array(text.utf8)).root)
    let work = try PlanRun(plan, builder: builder, connection: ConnectionValues())
    return await work.run(sending: { request throws(TransportError) in
      var body = ""
      if case .bytes(let bytes) = request.body { body = String(decoding: bytes, as: UTF8.self) }
      calls.add("\(request.method) \(request.url.dropFirst("https://api.test".count)) \(body)")
      var response = HTTPResponse(status: 200, headers: [HTTPHeader(name: "X-Id", value: "seven")])
      switch request.method {
      case "DELETE": response.status = 204
      case "POST":
        response.status = 201
        response.body = Array(#"{"id": 7, "count": 2.0}"#.utf8)
      default:
        response.body = Array(
          #"{"id": 7, "item": "pen", "tags": ["a", "b"], "price": 2.5, "token": "canary-31d"}"#.utf8)
      }
      return response
    })
  }

  private final class Calls: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func add(_ call: String) { list.withLock { $0.append(call) } }
  }
}
