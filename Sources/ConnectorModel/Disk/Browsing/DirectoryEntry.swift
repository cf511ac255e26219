/// One line of the file browser.
package struct DirectoryEntry: Hashable, Sendable {
  /// The name in its folder.
  package let name: String
  /// The path to open it by.
  package let path: String
  /// What it is, links followed; a link that leads nowhere is a `link`.
  package let kind: FileKind
  /// The size in bytes.
  package let bytes: Int
  /// Whether it is a folder in which a definition with a usual name stands.
  package let isConnectorFolder: Bool

  /// Whether it is a folder.
  package var isFolder: Bool { kind == .folder }
}
