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
      "$.tags[0]": {"contains": "z"}, "$.none": {"exists": true}, "headers.x-id": {"not": "seven"},
      "$['id']": {"matches": "^[a-z]+$"}}}]}
      """#)
    #expect(
      report.results[0].findings.filter { $0.kind == .expectation }.map(\.message) == [
        "status is 200, expected one of [201, 404]", #"$.item is "pen", expected "pencil""#,
        "$.tags has 2 elements, expected a count of 3", "$.price is 2.5, expected less than 2",
        #"$.tags[0] is "a", expected something with "z""#, "$.none is missing",
        #"headers.x-id is "seven", expected anything but "seven""#,
        #"$['id'] is 7, expected something that matches "^[a-z]+$""#,
      ])
  }

  @Test func `what is expected may come from an earlier step`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}, "capture": {"number": "$.id"}},
      {"id": "two", "operation": "Get", "inputs": {"id": "${number}"}, "expect": {"$": "${one.body}",
      "$.tags": {"contains": "${one.body.tags[1]}", "count": "${two.body.tags.length}"}, "$.id": "${number}"}}]}
      """)
    #expect(
      report.results[1].findings.map(\.message) == [
        "${two.body.tags.length} has no value: the answer of the step two has nothing there"
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

  @Test func `a step whose condition held for some elements has answers`() async throws {
    let calls = Calls()
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}},
      {"id": "each", "operation": "Create", "for-each": "${one.body.tags}", "when": {"${item}": "a"}},
      {"operation": "Delete", "inputs": {"id": "${each.body.id}"}}]}
      """, calls)
    #expect(report.results.map(\.status) == [.passed, .passed, .skipped, .passed])
    #expect(calls.all.last == "DELETE /orders/7 ")
  }

  @Test func `a secret that fits into no input is not told`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "login", "operation": "Get", "inputs": {"id": "7"}, "capture": {"token": "$.token"}},
      {"operation": "Create", "inputs": {"body/count": "${token}"}}]}
      """)
    #expect(report.results.map(\.status) == [.passed, .blocked])
    #expect(report.results[1].reason?.contains("count") == true)
    #expect(!report.json.text.contains("canary"), "\(report.json.text)")
  }

  @Test func `a reference without a value blocks its step`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}},
      {"operation": "Get", "inputs": {"id": "${one.body.nothing}"}},
      {"operation": "Delete", "always": true, "inputs": {"id": "${one.body.nothing}"}}]}
      """)
    #expect(report.results.map(\.status) == [.passed, .blocked, .skipped])
    let reason = "${one.body.nothing} has no value: the answer of the step one has nothing there"
    #expect(report.results[1].reason == reason)
    #expect(report.results[2].reason == reason)
  }

  @Test func `what comes of a step that was not called is skipped, not blamed`() async throws {
    let report = try await run(
      """
      {"steps": [{"operation": "Get", "inputs": {"id": "7"}, "expect": {"status": 404}},
      {"id": "two", "operation": "Create"},
      {"operation": "Delete", "always": true, "for-each": "${two.body.list}", "inputs": {"id": "${item}"}}]}
      """)
    #expect(report.results.map(\.status) == [.failed, .skipped, .skipped])
    #expect(report.results[2].reason?.hasSuffix("the step that brings it was not called") == true)
  }

  @Test func `a loop over nothing says so, and ends with its first failure`() async throws {
    let calls = Calls()
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}},
      {"operation": "Get", "for-each": "${one.body.empty}", "inputs": {"id": "${item}"}},
      {"operation": "Get", "for-each": "${one.body.tags}", "inputs": {"id": "${item}"},
      "expect": {"status": 404}}]}
      """, calls)
    #expect(report.results.map(\.status) == [.passed, .skipped, .failed, .skipped])
    #expect(report.results[1].reason == "the list is empty")
    #expect(calls.all.count == 2)
  }

  @Test func `a run that is stopped takes away what it made`() async throws {
    let calls = Calls()
    let work = try PlanRunTests.plan(
      """
      {"steps": [{"id": "create", "operation": "Create"}, {"operation": "Get", "inputs": {"id": "wait"}},
      {"operation": "Get", "inputs": {"id": "7"}},
      {"operation": "Delete", "always": true, "inputs": {"id": "${create.body.id}"}}]}
      """)
    let (waits, continuation) = AsyncStream<Void>.makeStream()
    let task = Task {
      await work.run(sending: { request throws(TransportError) in
        if request.url.hasSuffix("/wait") {
          continuation.yield()
          do { try await Task.sleep(for: .seconds(600)) } catch {
            throw TransportError(.cancelled, target: request.url)
          }
        }
        return PlanRunTests.answer(to: request, calls)
      })
    }
    for await _ in waits {
      task.cancel()
      break
    }
    let report = await task.value
    #expect(report.isInterrupted)
    #expect(report.results.map(\.status) == [.passed, .skipped, .skipped, .passed])
    #expect(report.results[1].reason == "the run was interrupted")
    #expect(calls.all.last == "DELETE /orders/7 ")
  }

  @Test(arguments: [
    #"{"session": {"path": "$.token", "secret": true}}"#, #"{"session": "$.token"}"#,
    #"{"myToken": "$.code"}"#,
    #"{"all": {"path": "$.nested", "secret": true}}"#,
  ]) func `a secret that was captured is in no result`(capture: String) async throws {
    let report = try await run(
      """
      {"steps": [{"id": "login", "operation": "Get", "inputs": {"id": "7"}, "capture": \(capture),
      "expect": {"$.token": "no", "$.code": {"not": "canary-31d"}, "$.nested": "x", "headers.x-id": 1}},
      {"operation": "Get", "always": true, "inputs": {"id": "${login.body.token}"}, "expect":
      {"$.token": {"starts-with": "z"}, "$.long": "short"}}]}
      """)
    #expect(report.results.map(\.status) == [.failed, .failed])
    #expect(report.results.flatMap(\.findings).count { $0.kind == .expectation } == 6)
    #expect(!report.json.text.contains("canary"), "\(report.json.text)")
    // Half of a secret at the place where a message is cut.
    #expect(!report.json.text.contains("cana"), "\(report.json.text)")
    for result in report.results { #expect(result.curl?.contains("canary") != true) }
  }

  @Test func `a secret of the connection is in no message of an expectation`() async throws {
    let report = try await run(
      #"{"steps": [{"operation": "Get", "inputs": {"id": "7"}, "expect": {"$.token": "x", "$.long": 1}}]}"#,
      connection: ConnectionValues(["key": .secret(Secret("canary-31d"))]))
    #expect(report.results[0].findings.count { $0.kind == .expectation } == 2)
    #expect(!report.json.text.contains("cana"), "\(report.json.text)")
  }

  @Test func `a step runs only when its conditions hold`() async throws {
    let calls = Calls()
    let report = try await run(
      """
      {"steps": [{"id": "one", "operation": "Get", "inputs": {"id": "7"}},
      {"id": "two", "operation": "Create", "when": {"${one.body.item}": "pencil"}},
      {"operation": "Delete", "inputs": {"id": "${two.body.id}"}},
      {"operation": "Get", "for-each": "${one.body.tags}", "inputs": {"id": "${item}"},
      "when": {"${item}": {"not": "a"}, "${one.body.price}": {"greater-than": 2}, "${one.body.no}": {"exists": false}}}]}
      """, calls)
    #expect(report.results.map(\.status) == [.passed, .skipped, .skipped, .skipped, .passed])
    #expect(
      report.results[1].reason
        == #"its condition does not hold: ${one.body.item} is "pen", expected "pencil""#)
    #expect(
      report.results[2].reason
        == "${two.body.id} has no value: the condition of the step that brings it did not hold")
    #expect(calls.all.last == "GET /orders/b ")
    #expect(!report.hasFailures)
  }

  @Test func `the event of a trigger is taken and checked`() async throws {
    let report = try await run(
      """
      {"steps": [{"id": "on", "operation": "OnOrder", "event": {"id": "x"}},
      {"operation": "Get", "always": true, "inputs": {"id": "${on.body.id}"}}]}
      """)
    #expect(report.results.map(\.status) == [.failed, .passed])
    #expect(report.results[0].findings.first?.message == "expected integer, got string")
    let blocked = try await run(#"{"steps": [{"operation": "OnOrder"}]}"#)
    #expect(blocked.results[0].status == .blocked)
    #expect(blocked.results[0].reason?.contains("`event`") == true)
  }

  @Test(arguments: [
    (#"{"steps": []}"#, "at least one call"), (#"{"step": []}"#, "no member 'step'"),
    (#"{"steps": [{"operation": "Get", "expects": {}}]}"#, "no member 'expects'"),
    (#"{"steps": [{"operation": "Nope"}]}"#, "no operation 'Nope'; there are Create, OnOrder, Get"),
    (#"{"steps": [{"operation": "Get", "inputs": {"ident": 1}}]}"#, "no input 'ident'; there are id"),
    (#"{"steps": [{"operation": "Get", "expect": {"body": 1}}]}"#, "'body' is no place"),
    (#"{"steps": [{"operation": "Get", "capture": {"a": "id"}}]}"#, "needs a path"),
    (#"{"steps": [{"operation": "Get", "for-each": "list"}]}"#, "reference to a list"),
    (#"{"steps": [{"id": "a", "operation": "Get"}, {"id": "a", "operation": "Get"}]}"#, "used twice"),
    (#"{"connection": {"key": {"vault": "x"}}, "steps": [{"operation": "Get"}]}"#, "needs one source"),
    (#"{"steps": [{"operation": "Get", "expect": {"$.a": {"count": "many"}}}]}"#, "but a whole number"),
    (#"{"steps": [{"operation": "Get", "expect": {"$.a": {"matches": "("}}}]}"#, "the pattern '('"),
    (#"{"steps": [{"operation": "Get", "expect": {"$.a": {"count": 1, "sum": 2}}}]}"#, "under `equals`"),
    (#"{"steps": [{"operation": "Get", "expect": {}}]}"#, "values by place"),
    (#"{"steps": [{"operation": "Get", "capture": {"a.b": "$.id"}}]}"#, "may only have letters"),
    (#"{"steps": [{"id": "item", "operation": "Get"}]}"#, "choose another name"),
    (
      #"{"steps": [{"operation": "Get", "inputs": {"id": "${nobody.body.id}"}}]}"#,
      "nothing is called 'nobody'"
    ),
    (#"{"steps": [{"operation": "Get", "inputs": {"id": "${item}"}}]}"#, "needs a step with `for-each`"),
    (#"{"steps": [{"id": "a", "operation": "Get", "inputs": {"id": "${a.body.id}"}}]}"#, "that it stands in"),
    (
      #"{"steps": [{"operation": "Get", "inputs": {"id": "${b}"}}, {"id": "b", "operation": "Get"}]}"#,
      "runs later"
    ),
    (
      #"{"steps": [{"operation": "Get", "inputs": {"id": "${connection.key}"}}]}"#, "values of the connection"
    ),
    (#"{"steps": [{"operation": "Get", "inputs": {"id": "${open"}}]}"#, "has no `}`"),
    (
      #"{"steps": [{"operation": "Get", "when": {"status": 1}}]}"#,
      "`when` is an object of values by reference"
    ),
    (
      #"{"steps": [{"operation": "Get", "when": {"${later.body}": 1}}, {"id": "later", "operation": "Get"}]}"#,
      "put that step first"
    ),
    (
      #"{"steps": [{"id": "a", "operation": "Get"}, {"operation": "Get", "inputs": {"id": "${a.id}"}}]}"#,
      "${a.body.…}"
    ),
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

  private static let connection = ConnectionValues(["key": .secret(Secret("key-of-the-tests"))])

  private func run(
    _ text: String, _ calls: Calls = Calls(), connection: ConnectionValues = PlanRunTests.connection
  ) async throws -> TestReport {
    try await PlanRunTests.plan(text, connection: connection)
      .run(sending: { request throws(TransportError) in PlanRunTests.answer(to: request, calls) })
  }

  private static func plan(
    _ text: String, connection: ConnectionValues = PlanRunTests.connection
  ) throws -> PlanRun {
    let connector = ConnectorFixture.connector(
      """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"],
      "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-Auth"}}, "paths": {
      "/orders": {"x-ms-notification-content": {"schema": {"type": "object", "properties": {"id": {"type": "integer"}}}},
      "post": {"operationId": "Create", "parameters": [{"name": "body", "in": "body", "schema": {"type": "object",
      "properties": {"item": {"type": "string"}, "count": {"type": "integer"}}}}],
      "responses": {"201": {"description": "Created"}}},
      "put": {"operationId": "OnOrder", "x-ms-trigger": "single", "responses": {"200": {"description": "OK"}}}},
      "/orders/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
      "get": {"operationId": "Get", "responses": {"200": {"description": "OK"}}},
      "delete": {"operationId": "Delete", "responses": {"204": {"description": "Gone"}}}}}}
      """,
      properties: #"{"properties": {"connectionParameters": {"key": {"type": "securestring"}}}}"#)
    let builder = try RequestBuilder(connector, connection: try ConnectionDefinition(connector))
    return try PlanRun(
      try TestPlan(try JSONDocument(Array(text.utf8)).root), builder: builder, connection: connection)
  }

  private static func answer(to request: HTTPRequest, _ calls: Calls) -> HTTPResponse {
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
      let long = String(repeating: "-", count: 114) + "canary-31d"
      response.body = Array(
        (#"{"id": 7, "item": "pen", "tags": ["a", "b"], "price": 2.5, "token": "canary-31d", "empty": [],"#
          + #" "code": "canary-31d", "nested": {"deep": ["canary-31d"]}, "long": "\#(long)"}"#).utf8)
    }
    return response
  }

  private final class Calls: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func add(_ call: String) { list.withLock { $0.append(call) } }
  }
}
