/// The difference of two texts as `diff -u` and `git diff` write it, which `patch -p1` and `git apply` take.
package struct UnifiedDifference: Sendable {
  /// What a line of the difference is, for its colour.
  package enum Mark: Hashable, Sendable {
    case header, place, removed, added, same
  }

  /// One line as its bytes, the first character and the line end included.
  package struct Line: Hashable, Sendable {
    /// What it is.
    package let mark: Mark
    /// Its bytes, the sign before and the line end behind them.
    package let bytes: [UInt8]
  }

  /// A group of changes that lie close together, with the lines around them.
  package struct Hunk: Hashable, Sendable {
    /// The lines of the old text, counted from zero.
    package let old: Range<Int>
    /// The lines of the new text that stand in their place.
    package let new: Range<Int>
    /// The first line of the new text that differs, or that follows what was taken out.
    package let firstChange: Int
    /// The positions in `lines`, the heading among them.
    package let lines: Range<Int>
  }

  private static let context = 3

  /// The lines; empty when the texts are equal.
  package private(set) var lines: [Line] = []
  /// The groups of changes, in order.
  package private(set) var hunks: [Hunk] = []

  /// Compares the bytes of a file before and after; nil means that there is no file.
  package init(path: String, from old: [UInt8]?, to new: [UInt8]) {
    guard old != new else { return }
    let left = UnifiedDifference.split(old ?? [])
    let right = UnifiedDifference.split(new)
    add(.header, "--- " + (old == nil ? "/dev/null" : UnifiedDifference.name("a", path)))
    add(.header, "+++ " + UnifiedDifference.name("b", path))
    var group: [LineDifference.Change] = []
    for change in LineDifference.changes(from: left, to: right) {
      if let last = group.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        addHunk(group, left, right)
        group = []
      }
      group.append(change)
    }
    addHunk(group, left, right)
  }

  private mutating func addHunk(
    _ changes: [LineDifference.Change], _ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>]
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, left.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    let start = lines.count
    add(.place, "@@ -\(Self.text(of: old)) +\(Self.text(of: new)) @@")
    var next = old.lowerBound
    for change in changes {
      for line in left[next..<change.old.lowerBound] { add(.same, " ", line) }
      for line in left[change.old] { add(.removed, "-", line) }
      for line in right[change.new] { add(.added, "+", line) }
      next = change.old.upperBound
    }
    for line in left[next..<old.upperBound] { add(.same, " ", line) }
    hunks.append(
      Hunk(old: old, new: new, firstChange: first.new.lowerBound, lines: start..<lines.count))
  }

  /// The new text with one group of changes taken back: its lines are those of the old text again.
  package static func reverting(_ hunk: Hunk, from old: [UInt8], in new: [UInt8]) -> [UInt8] {
    let left = split(old)
    let right = split(new)
    return Array((right[..<hunk.new.lowerBound] + left[hunk.old] + right[hunk.new.upperBound...]).joined())
  }

  private mutating func add(_ mark: Mark, _ text: String) {
    lines.append(Line(mark: mark, bytes: Array((text + "\n").utf8)))
  }

  private mutating func add(_ mark: Mark, _ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>) {
    let isEnded = line.last == 0x0A
    lines.append(Line(mark: mark, bytes: [UInt8(ascii: sign)] + line + (isEnded ? [] : [0x0A])))
    if !isEnded { add(.place, "\\ No newline at end of file") }
  }

  /// The name of a file as git writes it: a tab ends one with blanks, and one with characters that would end the
  /// line or the name stands in quotes.
  private static func name(_ side: String, _ path: String) -> String {
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let name = side + (path.hasPrefix("/") ? path : "/" + path)
    let isPlain = name.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard !isPlain else { return name.contains(" ") ? name + "\t" : name }
    return name.utf8.reduce(into: "\"") { quoted, byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        quoted += "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      }
    } + "\""
  }

  /// A range of lines as hunks name it: counted from 1, an empty one by the line before it.
  private static func text(of range: Range<Int>) -> String {
    if range.isEmpty { return "\(range.lowerBound),0" }
    return range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1),\(range.count)"
  }

  /// The lines with their ends; the last may have none.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
