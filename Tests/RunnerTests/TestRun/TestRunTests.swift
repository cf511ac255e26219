import ConnectorModel
import JSONText
import Runner
import Testing
import Transport

struct TestRunTests {
  static let definition = ##"""
    {"swagger": "2.0", "info": {"title": "Contoso Orders"}, "host": "h.example", "paths": {
      "/a": {"get": {"operationId": "A", "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/T"}}}}},
      "/b/{id}": {"get": {"operationId": "B", "responses": {"200": {"description": ""}},
        "parameters": [{"name": "id", "in": "path", "type": "string", "required": true}]}},
      "/c": {"get": {"operationId": "C", "responses": {"200": {"description": ""}}},
             "post": {"operationId": "D", "responses": {"201": {"description": ""}}}},
      "/e": {"get": {"operationId": "E", "responses": {"200": {"description": ""}}}}},
     "definitions": {"T": {"type": "object", "properties": {"n": {"type": "integer"}}}},
     "securityDefinitions": {"api_key": {"type": "apiKey", "in": "header", "name": "X-Key"}}}
    """##

  static let properties = #"""
    {"properties": {"policyTemplateInstances": [
      {"templateId": "unknowntemplate", "parameters": {"x-ms-apimTemplate-operationName": ["E"]}}]}}
    """#

  static let canary = "canary-7f3a9c\"x"

  static func run(
    selection: TestSelection = TestSelection(), inputs: [String: InputValues] = [:],
    options: TestRunOptions = TestRunOptions(), key: String? = canary
  ) throws -> TestRun {
    let connector = ConnectorFixture.connector(definition, properties: properties)
    let connection = try ConnectionDefinition(connector)
    let values = ConnectionValues(key.map { ["api_key": .secret(Secret($0))] } ?? [:])
    return try TestRun(
      try RequestBuilder(connector, connection: connection, usesExamples: true), selection: selection,
      inputs: inputs, connection: values, options: options)
  }

  static func reply(_ body: String, status: Int = 200, headers: [HTTPHeader] = []) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [HTTPHeader(name: "Content-Type", value: "application/json")] + headers,
      body: Array(body.utf8))
  }

  @Test func resultsStandInTheOrderOfTheFile() async throws {
    let run = try TestRunTests.run(options: TestRunOptions(jobs: 4))
    let report = await run.run { _ in TestRunTests.reply(#"{"n": 1}"#) }
    #expect(report.results.map(\.operation) == ["A", "B", "C", "D", "E"])
    #expect(report.results.map(\.status) == [.passed, .skipped, .passed, .skipped, .partial])
    #expect(report.results.map(\.step) == [1, 2, 3, 4, 5])
    #expect(report.results[1].reason?.contains("path parameter `id`") == true)
    #expect(report.results[4].reason?.contains("unknowntemplate") == true)
    #expect(!report.hasFailures)
  }

  @Test func aNamedOperationThatCannotBeFilledIsBlocked() async throws {
    let run = try TestRunTests.run(selection: TestSelection(operations: ["B"]))
    let report = await run.run { _ in TestRunTests.reply("{}") }
    #expect(report.results.map(\.status) == [.blocked])
    #expect(report.hasFailures)
    let filled = try TestRunTests.run(
      selection: TestSelection(operations: ["B"]), inputs: ["B": ["id": "1"]])
    #expect(await filled.run { _ in TestRunTests.reply("{}") }.results.map(\.status) == [.passed])
  }

  @Test func aMissingConnectionValueBlocks() async throws {
    let report = await (try TestRunTests.run(key: nil)).run { _ in TestRunTests.reply("{}") }
    #expect(report.results.first?.status == .blocked)
    #expect(report.results.first?.reason?.contains("--connection api_key=") == true)
  }

  @Test func noSecretStandsInAnyOutput() async throws {
    let run = try TestRunTests.run(selection: TestSelection(allowsWrites: true), inputs: ["B": ["id": "1"]])
    let report = await run.run { request throws(TransportError) in
      #expect(request.headers.contains { $0.value == TestRunTests.canary })
      let echo = JSONFragment.object([
        JSONFragment.Member(TestRunTests.canary, .string("your key is " + TestRunTests.canary))
      ])
      return HTTPResponse(
        status: 400, reason: TestRunTests.canary,
        headers: [
          HTTPHeader(name: "Content-Type", value: "application/json"),
          HTTPHeader(name: "X-Echo", value: TestRunTests.canary),
        ], body: Array(echo.text.utf8))
    }
    let outputs =
      [report.json.text] + report.lines(file: "apiDefinition.swagger.json")
      + run.dryRun().flatMap { [$0.command ?? "", $0.reason ?? ""] + $0.notes }
    for output in outputs { #expect(!output.contains("canary-7f3a9c"), "\(output)") }
    #expect(report.results.map(\.status) == [.failed, .failed, .failed, .failed, .failed])
  }

  @Test func aFailedTransferFailsTheOperation() async throws {
    let run = try TestRunTests.run(selection: TestSelection(operations: ["A"]))
    let report = await run.run { _ throws(TransportError) in throw TransportFixture.refused }
    #expect(report.results.map(\.status) == [.failed])
    #expect(report.results.first?.findings.map(\.kind) == [.transport])
  }

  @Test func throttledCallsAreRepeated() async throws {
    let run = try TestRunTests.run(
      selection: TestSelection(operations: ["A"]), options: TestRunOptions(retries: 2))
    let calls = CallCounter()
    let report = await run.run { _ in
      calls.next() < 2
        ? TestRunTests.reply("{}", status: 429, headers: [HTTPHeader(name: "Retry-After", value: "0")])
        : TestRunTests.reply("{}")
    }
    #expect(report.results.map(\.status) == [.passed])
    #expect(calls.count == 3)
  }

  @Test func waitsThatAreTooLongAreNotWaitedFor() async throws {
    let run = try TestRunTests.run(
      selection: TestSelection(operations: ["A"]), options: TestRunOptions(retries: 2))
    let calls = CallCounter()
    let report = await run.run { _ in
      _ = calls.next()
      return TestRunTests.reply("{}", status: 429, headers: [HTTPHeader(name: "Retry-After", value: "3600")])
    }
    #expect(report.results.map(\.status) == [.failed])
    #expect(calls.count == 1)
  }

  @Test func writesAreNeverRepeated() async throws {
    let run = try TestRunTests.run(
      selection: TestSelection(operations: ["D"], allowsWrites: true), options: TestRunOptions(retries: 2))
    let calls = CallCounter()
    _ = await run.run { _ throws(TransportError) in
      _ = calls.next()
      throw TransportFixture.refused
    }
    #expect(calls.count == 1)
  }

  @Test func aCancelledRunReportsEveryOperation() async throws {
    let run = try TestRunTests.run()
    let started = CallCounter()
    let task = Task {
      await run.run { _ throws(TransportError) in
        _ = started.next()
        while !Task.isCancelled { await Task.yield() }
        throw TransportFixture.refused
      }
    }
    while started.count == 0 { await Task.yield() }
    task.cancel()
    let report = await task.value
    #expect(report.isInterrupted)
    #expect(report.results.count == 5)
    #expect(report.results.allSatisfy { $0.status == .skipped })
  }

  @Test func theJSONHasTheKeysOfTheContract() async throws {
    let run = try TestRunTests.run(selection: TestSelection(operations: ["A"]))
    let report = await run.run { _ in TestRunTests.reply(#"{"n": 1.50}"#) }
    let json = report.json
    #expect(json["connector"] == "Contoso Orders")
    guard case .array(let results)? = json["results"], let first = results.first else {
      Issue.record("no results")
      return
    }
    #expect(first["step"] == 1)
    #expect(first["operationId"] == "A")
    #expect(first["status"] == "failed")
    #expect(first["reason"] == .null)
    #expect(first["request"]?["method"] == "GET")
    #expect(first["request"]?["url"] == "https://h.example/a")
    #expect(first["request"]?["body"] == .null)
    #expect(first["response"]?["status"] == 200)
    #expect(first["response"]?["headers"] == [["content-type", "application/json"]])
    #expect(first["response"]?["body"] == .object([JSONFragment.Member("n", .number("1.50"))]))
    #expect(first["response"]?["bytes"] == 11)
    #expect(first["response"]?["timing"]?["totalMs"] != nil)
    guard case .array(let findings)? = first["findings"], let finding = findings.first else {
      Issue.record("no findings")
      return
    }
    #expect(finding["kind"] == "schema")
    #expect(finding["severity"] == "error")
    #expect(finding["pointer"] == "/n")
    #expect(
      finding["definition"] == "/definitions/T/properties/n/type"
        || finding["definition"] == "/definitions/T/properties/n")
    #expect(finding["line"] == 8)
    #expect(json["summary"]?["failed"] == 1)
    #expect(json["summary"]?["partial"] == 0)
  }

  @Test func theTextReportReadsLikeACompilers() async throws {
    let run = try TestRunTests.run(selection: TestSelection(operations: ["A", "C"]))
    let report = await run.run { _ in TestRunTests.reply(#"{"n": "x"}"#) }
    let lines = report.lines(file: "apiDefinition.swagger.json")
    #expect(lines.first?.hasPrefix("failed   A  GET https://h.example/a  200") == true)
    #expect(lines.dropFirst().first?.hasPrefix("  apiDefinition.swagger.json:8: error: /n: ") == true)
    #expect(lines.last == "2 operations: 1 passed, 1 failed")
  }

  @Test func theDryRunNamesSecrets() throws {
    let entries = try TestRunTests.run().dryRun()
    #expect(entries.map(\.operation) == ["A", "B", "C", "D", "E"])
    #expect(entries[0].command?.contains("$") == true)
    #expect(entries[0].command?.contains("https://h.example/a") == true)
    #expect(entries[1].command == nil)
  }

  @Test(arguments: [
    (TransportError.Reason.tls(.expired), 1), (.addressNotAllowed("10.0.0.1"), 1), (.connectionLost, 3),
  ])
  func whatCannotSucceedIsNotSentAgain(_ reason: TransportError.Reason, _ calls: Int) async throws {
    let run = try TestRunTests.run(
      selection: TestSelection(operations: ["A"]), options: TestRunOptions(retries: 2))
    let counter = CallCounter()
    let report = await run.run { _ throws(TransportError) in
      _ = counter.next()
      throw TransportError(reason, target: "h.example:443")
    }
    #expect(report.results.map(\.status) == [.failed])
    #expect(counter.count == calls)
  }

  @Test(arguments: [(500, ResultStatus.failed), (401, .failed), (200, .partial)])
  func aRefusalIsNoneOfThePoliciesThatAreNotCarriedOut(_ status: Int, _ expected: ResultStatus) async throws {
    let run = try TestRunTests.run(selection: TestSelection(operations: ["E"]))
    let report = await run.run { _ in TestRunTests.reply("{}", status: status) }
    #expect(report.results.map(\.status) == [expected])
  }
}
