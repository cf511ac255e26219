import ConnectorModel
import JSONText
import SafeText

/// What one step of the history changed, in lines without those around them.
struct StepDifference: Sendable {
  /// A line that went or came.
  struct Line: Hashable, Sendable {
    let mark: UnifiedDifference.Mark
    /// The sign and the line, without its indent; of long lines the part with the difference.
    let text: String
  }

  /// A difference of nothing.
  static let none = StepDifference(from: [:], to: [:])

  /// How many bytes stay before the first difference of a long line.
  private static let lead = 24
  /// How many bytes of a line are looked at.
  private static let longest = 400

  /// The lines, those of the definition first.
  private(set) var lines: [Line] = []
  /// How many lines went and came, by file, for a heading.
  private(set) var summary = ""

  /// Compares the texts of the files before and after the step.
  init(from old: [ConnectorFile: [UInt8]], to new: [ConnectorFile: [UInt8]]) {
    var parts: [String] = []
    for file in ConnectorFile.allCases where old[file] != new[file] {
      let difference = UnifiedDifference(path: file.standardName, from: old[file], to: new[file] ?? [])
      let changed = difference.lines.filter(\.mark.isChange)
      let added = changed.count { $0.mark == .added }
      parts.append("+\(added) -\(changed.count - added) in \(file.standardName)")
      let skipped = StepDifference.skipped(changed)
      lines += changed.prefix(StepDifference.longest).map { line in
        let rest = line.bytes.dropFirst().dropLast().dropFirst(skipped).drop { byte in
          skipped == 0 ? byte == 0x20 || byte == 0x09 : byte & 0xC0 == 0x80
        }
        let text = SafeText.shown(bytes: rest.prefix(StepDifference.longest))
        return Line(
          mark: line.mark, text: (line.mark == .added ? "+" : "-") + (skipped > 0 ? "…" : "") + text)
      }
    }
    summary = parts.joined(separator: ", ")
  }

  /// How many bytes to leave out where one long line became another.
  private static func skipped(_ changed: [UnifiedDifference.Line]) -> Int {
    guard changed.count == 2, changed[0].mark == .removed, changed[1].mark == .added else { return 0 }
    let (old, new) = (changed[0].bytes.dropFirst(), changed[1].bytes.dropFirst())
    let indent = new.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let same = new.sharedCount(with: old)
    return same - indent > 2 * lead ? same - lead : 0
  }
}
