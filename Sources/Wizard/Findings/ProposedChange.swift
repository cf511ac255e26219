import ConnectorModel
import JSONText

/// A change that is looked at before it is made: the edit, and the lines of the files that it replaces.
struct ProposedChange: Sendable {
  /// What the change does.
  let title: String
  /// The edit.
  let edit: ConnectorEdit
  /// What the status line says when it is made; nil for the edit's title.
  let outcome: String?
  /// The lines that go, those that come, and some around them.
  private(set) var lines: [UnifiedDifference.Line] = []
  /// The files that change.
  private(set) var files: [ConnectorFile] = []
  /// Up to which byte the first line that goes and the one that comes in its place are the same.
  private(set) var firstDifference = 0

  /// Makes the change on a copy.
  init(
    _ edit: ConnectorEdit, title: String, of connector: Connector, outcome: String? = nil
  ) throws(ConnectorEditError) {
    self.title = title
    self.edit = edit
    self.outcome = outcome
    var session = EditSession(connector)
    try session.perform(edit)
    files = session.modifiedFiles
    for file in files {
      let difference = UnifiedDifference(
        path: file.standardName, from: connector[file].bytes, to: session.connector[file].bytes ?? [])
      // The name stands over the lines where there are two files, in the title where there is one.
      let needsName = files.count > 1
      lines += difference.lines.filter { line in
        line.mark != .header || needsName && line.bytes.first == UInt8(ascii: "+")
      }
    }
    if let old = lines.first(where: { $0.mark == .removed }),
      let new = lines.first(where: { $0.mark == .added })
    {
      let same = zip(old.bytes.dropFirst(), new.bytes.dropFirst()).prefix { $0 == $1 }
      firstDifference = same.count + 1
    }
  }

  /// How many lines come and go, as `+2 -1`.
  var summary: String {
    "+\(lines.count { $0.mark == .added }) -\(lines.count { $0.mark == .removed })"
  }
}
