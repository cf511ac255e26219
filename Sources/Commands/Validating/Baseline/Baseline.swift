import ConnectorModel

/// The findings that a team lets pass, to fail only on new ones.
struct Baseline: Sendable {
  /// The number of the form that is read and written.
  static let version = 1

  /// The path it was named by.
  let path: String
  /// The absolute folder in which it stands, from which files are named.
  private let folder: DiskPath
  /// How often each finding occurs, by file.
  private var counts: [String: [BaselineEntry: Int]] = [:]

  /// An empty baseline at a path.
  init(path: String) {
    self.path = path
    folder = DiskPath(DiskPath(DiskPath(path).absolute).folder)
  }

  /// What it knows a file by.
  func name(ofFileAt path: String) -> String {
    path == "-" ? path : folder.relative(DiskPath(path).absolute)
  }

  /// How often a finding is let pass.
  func count(of entry: BaselineEntry) -> Int { counts[entry.file]?[entry] ?? 0 }

  /// The findings of a file that are let pass.
  func entries(ofFile name: String) -> [BaselineEntry: Int] { counts[name] ?? [:] }

  /// Lets a finding pass, or pass more often.
  mutating func add(_ entry: BaselineEntry, count: Int = 1) {
    counts[entry.file, default: [:]][entry, default: 0] += count
  }

  /// Every finding with how often it is let pass, sorted.
  var sorted: [(entry: BaselineEntry, count: Int)] {
    counts.values.flatMap { $0.map { ($0.key, $0.value) } }.sorted { $0.0 < $1.0 }
  }
}
