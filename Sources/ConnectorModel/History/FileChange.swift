package import JSONText

/// How an edit changed the bytes of one file, there and back.
package struct FileChange: Hashable, Sendable {
  /// The file.
  package let file: ConnectorFile
  /// The changes in the order in which they were made.
  package private(set) var forward: [TextChange]
  /// The changes that take them back, in the order in which to apply them.
  package private(set) var backward: [TextChange]
  /// Whether there was no file before.
  package let makesFile: Bool

  /// Describes a change.
  package init(file: ConnectorFile, forward: [TextChange], backward: [TextChange], makesFile: Bool) {
    self.file = file
    self.forward = forward
    self.backward = backward
    self.makesFile = makesFile
  }

  func redo(on connector: inout Connector) {
    connector[file] = FileContent(forward.reduce(connector[file].bytes ?? []) { $1.applied(to: $0) })
  }

  func undo(on connector: inout Connector) {
    if makesFile {
      connector[file] = .missing
    } else {
      connector[file] = FileContent(backward.reduce(connector[file].bytes ?? []) { $1.applied(to: $0) })
    }
  }
}
