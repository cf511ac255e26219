import ConnectorModel
import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

@Suite struct MendTests {
  @Test(arguments: [
    (#"{"name": 7, "born": 1}"#, 0, "Change the type to integer", #""name": {"type": "integer"#),
    (#"{"name": "x", "born": 1, "age": null}"#, 0, "Allow null here", #""x-nullable": true"#),
    (#"{"name": "x"}"#, 0, "Make optional what the answer lacks", #""required": ["name"]"#),
    (#"{"name": "x", "more": {"a": 1}}"#, 1, "Add to the schema of 200", #""more": {"#),
  ]) func `an answer that does not fit offers to change the definition`(
    body: String, offer: Int, title: String, part: String
  ) throws {
    var tab = try TestTab.signedIn()
    tab.press(.function(5))
    let asked = tab.number
    let number = try #require(asked)
    tab.take(.callEnded(number, .success(TestTab.answer(body))))
    tab.press(.function(6), "s", .named(.enter))
    #expect(tab.text.contains("┌ Mend the definition"))
    #expect(tab.text.contains(title), "\(tab.text)")
    tab.press(.character(Character(String(offer + 1))))
    let text = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(text.contains(part), "\(text)")
    tab.press(.control("_"))
    let back = String(decoding: tab.state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self)
    #expect(back == TestTab.definition)
  }

  @Test func `a run over all operations shows each result as it comes`() throws {
    var tab = try TestTab.signedIn()
    tab.press(.alt("t"))
    guard case .test(let number, let run)? = tab.effects.first else {
      Issue.record("nothing runs")
      return
    }
    #expect(run.steps.map(\.operation.name) == ["GetMe", "ListTeams"])
    tab.take(.tested(number, OperationResult(step: 2, operation: "ListTeams", status: .passed)))
    #expect(tab.text.contains("Test run   1 of 2   1 passed"))
    let report = TestReport(
      connector: "Me", started: "",
      results: [
        OperationResult(step: 1, operation: "GetMe", status: .failed, reason: "no answer"),
        OperationResult(step: 2, operation: "ListTeams", status: .passed),
      ])
    tab.take(.testsEnded(number, report))
    #expect(tab.text.contains("failed   GetMe  no answer"))
    tab.press(.named(.escape), .alt("t"))
    let rerun = tab.number
    let again = try #require(rerun)
    tab.take(.tested(again, OperationResult(step: 1, operation: "GetMe", status: .passed)))
    #expect(tab.text.contains("was failed"))
    tab.press(.named(.escape))
    #expect(tab.effects.contains { if case .cancelTest = $0 { true } else { false } })
  }
}

extension TestTab {
  static func answer(_ body: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [HTTPHeader(name: "Content-Type", value: "application/json")],
      body: Array(body.utf8))
  }
}
