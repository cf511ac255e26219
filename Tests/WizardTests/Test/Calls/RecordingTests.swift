import ConnectorModel
import JSONText
import Planning
import Runner
import TerminalUI
import TestSupport
import Testing
import Transport

@testable import Wizard

@Suite struct RecordingTests {
  private static func tab() throws -> TestTab {
    let folder = TemporaryFolder()
    folder.write("apiDefinition.swagger.json", TestTab.definition)
    var tab = TestTab(in: try ConnectorFolder.locate(folder.path))
    try tab.focus("connection token")
    tab.type("token-1-canary")
    return tab
  }

  private static func answer(_ body: String) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
      body: Array(body.utf8))
  }

  @Test func `without a call there is nothing to keep`() throws {
    var tab = try RecordingTests.tab()
    tab.press(.alt("k"))
    #expect(tab.text.contains("send a call first"))
    #expect(!tab.effects.contains { if case .keepStep = $0 { true } else { false } })
  }

  @Test func `a call that was made becomes a step with one key`() throws {
    var tab = try RecordingTests.tab()
    try tab.focus("input team")
    tab.type("t-9")
    tab.press(.function(5))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(RecordingTests.answer(#"{"name": "n", "born": "1"}"#))))
    tab.press(.alt("k"))
    let kept = tab.effects.compactMap { effect -> MadeCall? in
      guard case .keepStep(_, plan: "recorded.plan.yaml", let call) = effect else { return nil }
      return call
    }
    let call = try #require(kept.first)
    #expect(call.operation == "GetMe" && call.status == 200)
    #expect(call.inputs.map(\.name) == ["team"] && call.inputs.first?.value == "t-9")
    #expect(call.answer == ["name": "n", "born": "1"])
    tab.take(.stepKept(.success(KeptStep(plan: "recorded.plan.yaml", number: 3, operation: "GetMe"))))
    #expect(tab.text.contains("GetMe is step 3 of recorded.plan.yaml"))
    tab.take(.stepKept(.failure(PlanFileError(line: 4, problem: "a step has no member 'x'"))))
    #expect(tab.text.contains("not kept: recorded.plan.yaml:4: a step has no member 'x'."))
  }

  @Test func `a secret of the connection is kept in no plan`() throws {
    var tab = try RecordingTests.tab()
    try tab.focus("input team")
    tab.type("x token-1-canary")
    tab.press(.function(5))
    let number = try #require(tab.number)
    tab.take(.callEnded(number, .success(RecordingTests.answer("{}"))))
    tab.press(.alt("k"))
    #expect(tab.text.contains("team has a secret of the connection in it"))
    #expect(!tab.effects.contains { if case .keepStep = $0 { true } else { false } })
  }

  @Test func `past runs are shown with what changed`() throws {
    var tab = try RecordingTests.tab()
    tab.press(.alt("l"))
    #expect(tab.text.contains("No run was made yet."))
    tab.press(.named(.escape))
    func run(_ started: String, _ status: ResultStatus, plan: String? = nil) -> RunRecord {
      RunRecord(
        TestReport(
          connector: "Me", started: started,
          results: [OperationResult(step: 1, operation: "GetMe", status: status)]), plan: plan)
    }
    tab.take(
      .runs(
        .success([
          run("2026-01-01T10:00:00Z", .passed), run("2026-01-02T10:00:00Z", .passed, plan: "a.plan.yaml"),
          run("2026-01-03T10:00:00Z", .failed),
        ])))
    tab.press(.alt("l"))
    #expect(tab.text.contains("2026-01-03 10:00 UTC  1 failed   1 changed"))
    #expect(tab.text.contains("GetMe was passed, is failed"))
    tab.press(.named(.down))
    #expect(tab.text.contains("2026-01-02 10:00 UTC  1 passed   a.plan.yaml"))
    #expect(!tab.text.contains("was passed"))
  }
}
