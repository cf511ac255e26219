/// The list of connectors opened before, `recent.jsonl` in the state folder, newest first.
package struct RecentConnectors: Sendable {
  /// How many are remembered.
  package static let limit = 20

  /// The entries, newest first.
  package private(set) var entries: [RecentConnector]

  /// Reads the list; damaged lines are left out, and a list that cannot be read is empty.
  package init(in home: StateHome) {
    let file = try? ReadFile(RecentConnectors.path(in: home), atMost: 1_048_576)
    let lines = file?.bytes.split(separator: 0x0A) ?? []
    entries = Array(lines.compactMap { RecentConnector(line: Array($0)) }.prefix(RecentConnectors.limit))
  }

  /// Puts a connector at the head of the list on disk, which is read again before.
  package mutating func add(_ connector: RecentConnector, in home: StateHome) throws(DiskError) {
    try rewrite(in: home) { entries in
      [connector] + entries.filter { $0.path != connector.path }
    }
  }

  /// Takes a path out of the list on disk.
  package mutating func remove(_ path: String, in home: StateHome) throws(DiskError) {
    try rewrite(in: home) { entries in entries.filter { $0.path != path } }
  }

  private mutating func rewrite(
    in home: StateHome, _ change: ([RecentConnector]) -> [RecentConnector]
  ) throws(DiskError) {
    let changed = change(RecentConnectors(in: home).entries).prefix(RecentConnectors.limit)
    entries = Array(changed)
    try DiskPath(home.path).makeFolder(mode: 0o700)
    _ = try FileReplacement(path: RecentConnectors.path(in: home), condition: .any, mode: 0o600)
      .write(changed.flatMap(\.line))
  }

  private static func path(in home: StateHome) -> String { DiskPath(home.path).appending("recent.jsonl") }
}
