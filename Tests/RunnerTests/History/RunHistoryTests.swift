import ConnectorModel
import TestSupport
import Testing

@testable import Runner

@Suite struct RunHistoryTests {
  private let folder = TemporaryFolder()

  private func record(_ results: [(String, ResultStatus)], plan: String? = nil) -> RunRecord {
    RunRecord(
      TestReport(
        connector: "T", started: "2026-01-01T00:00:00Z",
        results: results.enumerated().map { position, result in
          OperationResult(step: position + 1, operation: result.0, status: result.1, reason: "canary-8")
        }), plan: plan)
  }

  private func history() throws -> RunHistory {
    folder.write("apiDefinition.swagger.json", "{}")
    return try RunHistory(
      of: ConnectorFolder.locate(folder.path), in: StateHome(path: folder.path + "/state"))
  }

  /// The name of the file of the history.
  private func name() throws -> String {
    let entries = try DirectoryListing.read(folder.path + "/state/runs").get().entries
    return try #require(entries.first).name
  }

  @Test func `runs are kept, and the difference to the last one is told`() throws {
    var history = try history()
    #expect(history.runs.isEmpty)
    try history.add(record([("A", .passed), ("B", .failed), ("C", .skipped)]))
    try history.add(record([("A", .passed)], plan: "p.plan.yaml"))
    let kept = try self.history()
    #expect(kept.runs == history.runs)
    let now = record([("A", .failed), ("B", .failed), ("D", .passed)])
    let last = try #require(kept.last(ofPlan: nil))
    #expect(now.changes(since: last).map(\.words) == ["A was passed, is failed"])
    #expect(kept.last(ofPlan: "p.plan.yaml")?.outcomes.count == 1)
    #expect(kept.last(ofPlan: "q.plan.yaml") == nil)
  }

  @Test func `only the latest are kept, and nothing of what was said`() throws {
    var history = try history()
    for number in 1...(RunHistory.most + 3) { try history.add(record([("A\(number)", .passed)])) }
    #expect(history.runs.count == RunHistory.most)
    #expect(try self.history().runs.first?.outcomes.first?.operation == "A4")
    let text = folder.text("state/runs/" + (try name()))
    #expect(text.contains("A4"))
    #expect(!text.contains("canary"))
  }

  @Test func `a history that cannot be understood is empty and is replaced`() throws {
    var history = try history()
    try history.add(record([("A", .passed)]))
    folder.write("state/runs/" + (try name()), "{broken")
    var broken = try self.history()
    #expect(broken.runs.isEmpty)
    try broken.add(record([("B", .passed)]))
    #expect(try self.history().runs.count == 1)
  }
}
