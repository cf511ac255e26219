import JSONText
import TerminalUI
import Testing
import Transport

@testable import Runner
@testable import Wizard

@Suite struct RunTests {
  private static func running() throws -> (tab: TestTab, number: Int) {
    var tab = try TestTab.signedIn()
    tab.press(.alt("t"))
    let number = tab.number
    return (tab, try #require(number))
  }

  private static func cancels(_ tab: TestTab) -> Bool {
    tab.effects.contains { if case .cancelTest = $0 { true } else { false } }
  }

  @Test(arguments: [Key.control("c"), .named(.escape)])
  func `a run is stopped, and its table stays until it is closed`(key: Key) throws {
    var (tab, number) = try RunTests.running()
    tab.press(key)
    #expect(RunTests.cancels(tab))
    #expect(tab.text.contains("┌ Test run"))
    tab.take(
      .testsEnded(
        number,
        TestReport(
          connector: "Me", started: "",
          results: [
            OperationResult(step: 1, operation: "GetMe", status: .passed),
            OperationResult(step: 2, operation: "ListTeams", status: .skipped),
          ], isInterrupted: true)))
    #expect(tab.text.contains("passed   GetMe"))
    tab.press(.named(.escape))
    #expect(!tab.text.contains("Test run"))
  }

  @Test func `Enter shows the answer of an operation and lets the run go on`() throws {
    var (tab, number) = try RunTests.running()
    let response = RecordedResponse(
      status: 200, reason: "OK", headers: [], body: .json(["name": "seen"]), byteCount: 16,
      wireByteCount: nil, httpVersion: "1.1", remark: nil, timing: HTTPTiming())
    tab.take(
      .tested(number, OperationResult(step: 1, operation: "GetMe", status: .passed, response: response)))
    tab.press(.named(.enter))
    #expect(!RunTests.cancels(tab))
    #expect(tab.text.contains("\"name\": \"seen\""), "\(tab.text)")
    #expect(try tab.screen.isInResponse)
    tab.press(.alt("t"))
    #expect(tab.number == nil && tab.text.contains("Test run   1 of 2"))
    tab.press(.named(.down), .named(.enter), .control("c"))
    #expect(RunTests.cancels(tab))
  }
}
