import Runner
import TerminalUI
import Testing

@testable import Wizard

@Suite struct PastRunsTests {
  @Test func `a long list of runs, and a long run, are read to their ends`() throws {
    var tab = TestTab()
    let runs = (10..<40).map { day in
      RunRecord(
        TestReport(
          connector: "Me", started: "2026-01-\(day)T10:00:00Z",
          results: (1...40).map { OperationResult(step: $0, operation: "Get\($0)x", status: .passed) }))
    }
    tab.take(.runs(.success(runs)))
    tab.press(.alt("l"))
    #expect(tab.text.contains("Get1x") && !tab.text.contains("Get40x"))
    #expect(tab.text.contains("▼"), "\(tab.text)")
    for _ in 0..<5 { tab.press(.named(.pageDown)) }
    #expect(tab.text.contains("Get40x") && tab.text.contains("▲"))
    tab.press(.named(.end))
    #expect(tab.text.contains("2026-01-10") && tab.text.contains("Get1x"))
  }
}
