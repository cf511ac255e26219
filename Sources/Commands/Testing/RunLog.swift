import ConnectorModel
import Runner

/// The runs of a connector's tests on this machine, as `conwiz test` keeps and lists them.
struct RunLog {
  let folder: ConnectorFolder

  init(of folder: ConnectorFolder) { self.folder = folder }

  /// Keeps a run and says what ended differently than in the last one of the same kind.
  ///
  /// A machine without a place for the history, as build servers may be, keeps none.
  func note(_ report: TestReport, plan: String?) -> [String] {
    guard !report.isInterrupted, let home = StatePlace.current,
      var history = try? RunHistory(of: folder, in: home)
    else { return [] }
    let run = RunRecord(report, plan: plan)
    let last = history.last(ofPlan: plan)
    try? history.add(run)
    guard let last else { return [] }
    let changes = run.changes(since: last)
    return changes.isEmpty ? [] : ["since \(last.started): " + changes.map(\.words).joined(separator: "; ")]
  }

  /// The runs, the latest first, each with what changed.
  func lines() throws(CommandFailure) -> [String] {
    guard let home = StatePlace.current else { throw CommandFailure(DiskError.noStateHome) }
    let runs: [RunRecord]
    do throws(DiskError) {
      runs = try RunHistory(of: folder, in: home).runs
    } catch {
      throw CommandFailure(error)
    }
    guard !runs.isEmpty else { return ["No run was made on this machine yet."] }
    var lines: [String] = []
    for (position, run) in runs.enumerated().reversed() {
      let counts = ResultStatus.allCases.filter { run.count($0) > 0 }.map {
        "\(run.count($0)) \($0.rawValue)"
      }
      lines.append(run.started + "  " + counts.joined(separator: ", ") + (run.plan.map { "  " + $0 } ?? ""))
      guard let before = runs[..<position].last(where: { $0.plan == run.plan }) else { continue }
      lines += run.changes(since: before).map { "  " + $0.words }
    }
    return lines
  }
}
