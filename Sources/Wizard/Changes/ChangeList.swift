import ConnectorModel
import JSONText

/// The differences of both files, as rows to read and changes to go to.
struct ChangeList: Sendable {
  /// A line of the differences.
  struct Row: Sendable {
    let line: UnifiedDifference.Line
    /// The line's number, counted from 1, in the text that has it; the new one where both do.
    let number: Int?
    /// The position of the change it is part of; nil for the names of files.
    let change: Int?
  }

  /// A hunk: lines that changed close together.
  struct Change: Sendable {
    let file: ConnectorFile
    let hunk: UnifiedDifference.Hunk
    /// The rows, the heading among them.
    let rows: Range<Int>
    /// The first row that goes or comes.
    let firstDifference: Int
  }

  /// Every line, those of the definition first.
  private(set) var rows: [Row] = []
  /// Every hunk, in the order of the rows.
  private(set) var changes: [Change] = []
  private var totals: [ConnectorFile: String] = [:]

  /// A list of nothing.
  init() {}

  /// Compares what the files were with what they are now.
  init(from old: [ConnectorFile: [UInt8]], to connector: Connector, naming name: (ConnectorFile) -> String) {
    for file in ConnectorFile.allCases {
      let new = connector[file].bytes
      guard new != nil || old[file] != nil else { continue }
      add(UnifiedDifference(path: name(file), from: old[file], to: new ?? []), of: file, named: name(file))
    }
  }

  /// The number of lines that came and went, and the name of the file.
  func total(of file: ConnectorFile) -> String { totals[file] ?? "" }

  /// Everything as `git apply` takes it.
  var patch: [UInt8] { rows.flatMap(\.line.bytes) }

  private mutating func add(_ difference: UnifiedDifference, of file: ConnectorFile, named name: String) {
    guard let first = difference.hunks.first else { return }
    rows += difference.lines[..<first.lines.lowerBound].map { Row(line: $0, number: nil, change: nil) }
    var (added, removed) = (0, 0)
    for hunk in difference.hunks {
      let start = rows.count
      var (old, new) = (hunk.old.lowerBound, hunk.new.lowerBound)
      var firstDifference: Int?
      for line in difference.lines[hunk.lines] {
        var number: Int?
        switch line.mark {
        case .same:
          (old, new) = (old + 1, new + 1)
          number = new
        case .removed:
          (old, removed) = (old + 1, removed + 1)
          number = old
        case .added:
          (new, added) = (new + 1, added + 1)
          number = new
        case .header, .place: break
        }
        if line.mark.isChange, firstDifference == nil { firstDifference = rows.count }
        rows.append(Row(line: line, number: number, change: changes.count))
      }
      changes.append(
        Change(
          file: file, hunk: hunk, rows: start..<rows.count, firstDifference: firstDifference ?? start))
    }
    totals[file] = "+\(added) -\(removed) in \(name)"
  }
}

extension UnifiedDifference.Mark {
  /// Whether the line went or came.
  var isChange: Bool { self == .removed || self == .added }
}
