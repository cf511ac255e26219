package import ConnectorModel
import JSONText

/// The runs of a connector's tests, in the user's state folder.
package struct RunHistory: Sendable {
  /// How many runs are kept.
  package static let most = 50

  private let file: PrivateFile
  private let home: StateHome
  /// The runs, the latest at the end.
  package private(set) var runs: [RunRecord]

  /// Reads the history of a connector; one that is missing or cannot be understood is empty.
  package init(of folder: ConnectorFolder, in home: StateHome) throws(DiskError) {
    file = PrivateFile(for: folder, in: "runs", of: home)
    self.home = home
    runs = try RunHistory.runs(in: file)
  }

  private static func runs(in file: PrivateFile) throws(DiskError) -> [RunRecord] {
    let root = try? JSONDocument(try file.read() ?? []).root
    return root?["runs"]?.elements.compactMap { RunRecord($0) } ?? []
  }

  /// The latest run of the same kind: over operations, or of the same plan.
  package func last(ofPlan plan: String?) -> RunRecord? { runs.last { $0.plan == plan } }

  /// Adds a run at the end; the oldest one goes when there are too many.
  package mutating func add(_ run: RunRecord) throws(DiskError) {
    guard !run.outcomes.isEmpty else { return }
    // Another session may have added one since; where it takes longer than a second, one run less is better than none.
    let lock = try? StateLock.blocking("runs.lock", in: "runs", of: home, times: 100)
    defer { lock?.release() }
    runs = try RunHistory.runs(in: file)
    runs.append(run)
    runs.removeFirst(max(0, runs.count - RunHistory.most))
    let fragment: JSONFragment = ["runs": .array(runs.map(\.fragment))]
    try file.write(fragment.written(in: .standard) + [0x0A])
  }
}
