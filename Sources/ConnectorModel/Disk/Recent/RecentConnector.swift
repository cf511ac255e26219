import JSONText

/// A connector that was opened before.
package struct RecentConnector: Hashable, Sendable {
  /// The real path that `ConnectorFolder.locate` takes.
  package let path: String
  /// Its title when it was opened.
  package let title: String
  /// When it was opened last, in seconds since 1970.
  package let opened: Int

  /// Describes an entry.
  package init(path: String, title: String, opened: Int) {
    self.path = path
    self.title = title
    self.opened = opened
  }

  /// Whether nothing stands at the path any more; looks at the disk.
  package var isMissing: Bool { FileStatus(path) == nil }

  init?(line: [UInt8]) {
    guard let root = try? JSONDocument(line).root, let path = root["path"]?.string else { return nil }
    self.init(path: path, title: root["title"]?.string ?? "", opened: root["opened"]?.integer ?? 0)
  }

  var line: [UInt8] {
    let fragment: JSONFragment = [
      "path": .string(path), "title": .string(title), "opened": .number(String(opened)),
    ]
    return fragment.written(in: .compact) + [0x0A]
  }
}
