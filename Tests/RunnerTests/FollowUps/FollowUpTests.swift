import ConnectorModel
import JSONText
import Synchronization
import Testing
import Transport

@testable import Runner

@Suite struct FollowUpTests {
  @Test func `pages are read and held against the schema`() async throws {
    let result = try await run(
      "List",
      [
        "https://api.test/list?key=k-1": Answer(body: #"{"items": [], "next": "https://api.test/list?p=2"}"#),
        "https://api.test/list?p=2&key=k-1": Answer(body: #"{"items": 7, "next": ""}"#),
      ])
    #expect(result.status == .failed)
    #expect(result.findings.first?.message.hasPrefix("page 2: ") == true)
    #expect(result.notes.contains("page 2: 200, 24 bytes"))
  }

  @Test(arguments: [
    ("https://evil.test/list?p=2", "another host"), ("https://api.test/list?key=k-1", "would never end"),
    ("http://api.test/list?p=2", "another host"),
  ]) func `a link to elsewhere or back is not followed`(link: String, part: String) async throws {
    let result = try await run(
      "List", ["https://api.test/list?key=k-1": Answer(body: #"{"items": [], "next": "\#(link)"}"#)])
    #expect(result.findings.contains { $0.message.contains(part) }, "\(result.findings.map(\.message))")
  }

  @Test func `a link under another name is told`() async throws {
    let result = try await run(
      "List", ["https://api.test/list?key=k-1": Answer(body: #"{"items": [], "Next": "https://api.test/2"}"#)]
    )
    #expect(result.findings.contains { $0.message.contains("names its next page 'Next'") })
  }

  @Test func `a long operation is asked for until its end, and the end is checked`() async throws {
    let result = try await run(
      "Start",
      [
        "https://api.test/start?key=k-1": Answer(
          status: 202, headers: ["Location": "/jobs/1", "Retry-After": "1"]),
        "https://api.test/jobs/1?key=k-1": Answer(body: #"{"items": "x"}"#),
      ])
    #expect(result.response?.status == 200)
    #expect(result.status == .failed)
    #expect(result.notes.contains { $0.hasPrefix("answered with 202 first; asked 1 time within 1 s") })
  }

  @Test func `a wait that no clock can hold ends the waiting, not the program`() async throws {
    let result = try await run(
      "Start",
      [
        "https://api.test/start?key=k-1": Answer(
          status: 202, headers: ["Location": "/jobs/1", "Retry-After": "1"]),
        "https://api.test/jobs/1?key=k-1": Answer(
          status: 202, headers: ["Location": "/jobs/1", "Retry-After": "9223372036854775807"]),
      ])
    #expect(result.findings.contains { $0.message.contains("was not done after 1 seconds") })
  }

  @Test func `a link with an address in its query is a path all the same`() async throws {
    let result = try await run(
      "Start",
      [
        "https://api.test/start?key=k-1": Answer(
          status: 202, headers: ["Location": "/done?return=https://app.test/", "Retry-After": "1"]),
        "https://api.test/done?return=https://app.test/&key=k-1": Answer(body: #"{"items": []}"#),
      ])
    #expect(result.status == .passed, "\(result.findings.map(\.message))")
  }

  @Test func `a long operation is not asked for longer than is allowed`() async throws {
    let result = try await run(
      "Start",
      [
        "https://api.test/start?key=k-1": Answer(
          status: 202, headers: ["Location": "/jobs/1", "Retry-After": "600"])
      ])
    #expect(result.findings.contains { $0.message.contains("--lro-timeout") })
    #expect(result.response?.status == 202)
  }

  @Test func `the second poll carries the state of the first`() async throws {
    let result = try await run(
      "OnNew",
      [
        "https://api.test/events?key=k-1": Answer(body: #"{"data": [{"id": 9}, {"id": 5}]}"#),
        "https://api.test/events?since=9&key=k-1": Answer(body: #"{"data": []}"#),
      ])
    #expect(result.status == .passed, "\(result.findings.map(\.message)) \(result.reason ?? "")")
    #expect(result.notes.contains("the first poll brings 2 events"))
    #expect(
      result.notes.contains {
        $0.hasPrefix("the second poll, ?since=9&key=") && $0.hasSuffix("answered with 200")
      })
    #expect(!result.notes.joined().contains("k-1"))
  }

  @Test(arguments: [
    (#"{"data": 7}"#, "no list of events"), (#"{}"#, "nothing stands at @triggerBody().data"),
    (#"{"data": [{"id": null}]}"#, "since gets nothing"),
    (#"{"data": [{"id": 1}, {"id": 2}]}"#, "not sorted newest first"),
  ]) func `what a flow would trip over is told`(body: String, part: String) async throws {
    let result = try await run(
      "OnNew",
      [
        "https://api.test/events?key=k-1": Answer(body: body),
        "https://api.test/events?since=1&key=k-1": Answer(body: body),
      ])
    #expect(result.findings.contains { $0.message.contains(part) }, "\(result.findings.map(\.message))")
  }

  @Test func `a poll without events needs the address of the next one`() async throws {
    let result = try await run("OnNew", ["https://api.test/events?key=k-1": Answer(status: 202)])
    #expect(result.findings.contains { $0.message.contains("without the Location") })
  }

  // MARK: - Fixtures

  private struct Answer: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = ""
  }

  private static let schema =
    #"{"type": "object", "properties": {"items": {"type": "array"}, "data": {}, "next": {"type": "string"}}}"#

  private func run(_ operation: String, _ answers: [String: Answer]) async throws -> OperationResult {
    let good =
      #""responses": {"200": {"description": "OK", "schema": \#(FollowUpTests.schema)}, "#
      + #""202": {"description": "Later"}}"#
    let connector = ConnectorFixture.connector(
      """
      {"swagger": "2.0", "info": {"title": "T"}, "host": "api.test", "schemes": ["https"], "paths": {
      "/list": {"get": {"operationId": "List", "x-ms-pageable": {"nextLinkName": "next"}, \(good)}},
      "/start": {"get": {"operationId": "Start", \(good)}},
      "/events": {"get": {"operationId": "OnNew", "x-ms-trigger": "batch",
      "parameters": [{"name": "since", "in": "query", "type": "string", "x-ms-visibility": "internal"}], \(good)}}},
      "securityDefinitions": {"key": {"type": "apiKey", "in": "query", "name": "key"}}}
      """,
      properties: """
        {"properties": {"connectionParameters": {"key": {"type": "securestring"}}, "policyTemplateInstances": [
        {"templateId": "pollingtrigger", "title": "State", "parameters": {
        "x-ms-apimTemplateParameter.triggerConfig": {"since": "@{triggerBody().data[0].id}"},
        "x-ms-apimTemplateParameter.triggerDataPath": "@triggerBody().data",
        "x-ms-apimTemplate-operationName": ["OnNew"]}}]}}
        """)
    let definition = try ConnectionDefinition(connector)
    let run = try TestRun(
      try RequestBuilder(connector, connection: definition),
      selection: TestSelection(operations: [operation]),
      connection: ConnectionValues(["key": .secret(Secret("k-1"))]))
    let report = await run.run(sending: { request throws(TransportError) in
      guard let answer = answers[request.url] else {
        throw TransportError(.unreachable, target: request.url)
      }
      return HTTPResponse(
        status: answer.status,
        headers: answer.headers.map { HTTPHeader(name: $0.key, value: $0.value) } + [
          HTTPHeader(name: "Content-Type", value: "application/json")
        ], body: Array(answer.body.utf8))
    })
    return try #require(report.results.first)
  }

  @Test(arguments: [
    ("https://a.test?page=2", "page3", "https://a.test/page3"),
    ("https://a.test/x/y?q", "z", "https://a.test/x/z"),
    ("https://a.test/x/y", "../z?p=../q", "https://a.test/z?p=../q"),
    ("https://a.test/x/y", "../../../z", "https://a.test/z"),
    ("https://a.test/x/y", "./", "https://a.test/x/"),
    ("https://a.test/x/y", "..", "https://a.test/"), ("https://a.test", "?n", "https://a.test?n"),
    ("https://a.test/x", "//b.test/y", "https://b.test/y"),
  ]) func `a relative link is read from the address it came from`(
    base: String, link: String, whole: String
  ) throws {
    #expect(FollowUpRequest.absolute(link, try #require(URLParts(base))) == whole)
  }
}
