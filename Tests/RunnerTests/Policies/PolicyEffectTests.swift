import ConnectorModel
import JSONText
import Testing
import Transport

@testable import Runner

/// What a policy did, told as the message before and after it.
@Suite struct PolicyEffectTests {
  private static func policy(_ template: String, _ values: String, section: String? = nil) -> String {
    let section = section.map { ", \"x-ms-apimTemplate-policySection\": \"\($0)\"" } ?? ""
    return
      "{\"templateId\": \"\(template)\", \"title\": \"\(template)\", \"parameters\": {\(values)\(section)}}"
  }

  private static func parameter(_ name: String, _ value: String) -> String {
    "\"x-ms-apimTemplateParameter.\(name)\": \"\(value)\""
  }

  private static func header(_ name: String, _ value: String, section: String? = nil) -> String {
    policy("setheader", parameter("name", name) + ", " + parameter("value", value), section: section)
  }

  private func builder(_ policies: [String], explains: Bool = true) throws -> RequestBuilder {
    let connector = ConnectorFixture.connector(
      ConnectorFixture.definition(
        root: #", "securityDefinitions": {"key": {"type": "apiKey", "in": "header", "name": "X-API-Key"}}"#),
      properties: """
        {"properties": {"connectionParameters": {"key": {"type": "securestring"}},
        "policyTemplateInstances": [\(policies.joined(separator: ", "))]}}
        """)
    return try RequestBuilder(
      connector, connection: try ConnectionDefinition(connector), explains: explains)
  }

  private func prepare(_ builder: RequestBuilder) throws -> PreparedRequest {
    try builder.prepare(
      try #require(builder.definition.operations.first),
      connection: ConnectionValues(["key": .secret(Secret("canary-7781"))]))
  }

  @Test func eachPolicyTellsTheWholeRequestBeforeAndAfterIt() throws {
    let prepared = try prepare(
      try builder([
        PolicyEffectTests.header("X-First", "1"),
        PolicyEffectTests.policy(
          "setqueryparameter",
          PolicyEffectTests.parameter("name", "q") + ", " + PolicyEffectTests.parameter("value", "2")),
      ]))
    let effects = prepared.policies.compactMap(\.effect)
    #expect(effects.count == 2)
    #expect(effects[0].after == effects[1].before)
    #expect(effects[0].lines.filter { $0.mark == .added }.map(\.text) == ["X-First: 1"])
    #expect(
      effects[1].lines.map(\.mark) == [.removed, .added] + effects[1].before.dropFirst().map { _ in .same })
    #expect(effects[1].after.first == prepared.request.method + " " + prepared.request.url)
  }

  @Test func noSecretIsTold() throws {
    let prepared = try prepare(
      try builder([
        PolicyEffectTests.header("X-Copy", "@headers('X-API-Key')"),
        PolicyEffectTests.header("X-Other", "a @connectionParameters('key')"),
      ]))
    let told = prepared.policies.flatMap { ($0.effect?.lines.map(\.marked) ?? []) + [$0.line] }
    #expect(told.contains("+ X-Copy: ••••••••"))
    #expect(!told.joined().contains("canary"), "\(told)")
  }

  @Test func aPolicyThatLeavesTheRequestAloneHasNothingToTell() throws {
    let prepared = try prepare(try builder([PolicyEffectTests.header("Accept", "", section: "Response")]))
    #expect(prepared.policies.first?.effect?.isEmpty == true)
    #expect(
      try prepare(try builder([PolicyEffectTests.header("X-A", "1")], explains: false)).policies.first?.effect
        == nil)
  }

  @Test func thePoliciesOfTheAnswerTellIt() throws {
    let builder = try builder([PolicyEffectTests.header("X-Seen", "yes", section: "Response")])
    let operation = try #require(builder.definition.operations.first)
    let result = ResponseCheck(builder.definition).result(
      for: HTTPResponse(status: 200, reason: "OK", body: Array(#"{"a": 1}"#.utf8)), to: try prepare(builder),
      of: operation)
    let effect = try #require(result.policies.last?.effect)
    #expect(effect.isOnAnswer)
    #expect(effect.before.first == "200 OK")
    #expect(effect.lines.filter { $0.mark == .added }.map(\.text) == ["X-Seen: yes"])
  }

  @Test func theReportsShowWhatChanged() async throws {
    let run = try TestRun(
      try builder([PolicyEffectTests.header("X-First", "1")]),
      connection: ConnectionValues(["key": .secret(Secret("canary-7781"))]))
    let entry = try #require(run.dryRun().first)
    #expect(TestReport.effect(of: entry.notes[0], in: entry.policies).contains("+ X-First: 1"))
    let report = await run.run(sending: { _ throws(TransportError) in HTTPResponse(status: 200) })
    #expect(report.lines(file: "a.json").contains("    + X-First: 1"))
    let json = String(decoding: report.json.written(in: .compact), as: UTF8.self)
    #expect(json.contains(#""title":"setheader","template":"setheader""#))
    #expect(json.contains(#""X-First: 1""#))
  }

  @Test func longRunsThatStayAsTheyAreAreFolded() throws {
    let lines = (1...200).map { "line \($0)" }
    func request(_ lines: [String]) -> RecordedRequest {
      RecordedRequest(
        method: "POST", url: "https://a.example/", headers: [], body: .text(lines.joined(separator: "\n")),
        parts: [], byteCount: nil, remark: nil)
    }
    var changed = lines
    changed[100] = "another"
    let effect = PolicyEffect(on: request(lines), leaving: request(changed))
    #expect(effect.lines.count < 25)
    #expect(effect.lines.contains { $0.mark == .folded })
    #expect(effect.lines.contains { $0.marked == "- line 101" })
    #expect(effect.lines.contains { $0.marked == "+ another" })
  }
}
