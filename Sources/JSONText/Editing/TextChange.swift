/// Several replacements that happen at once: sorted, not overlapping, all counted in the text before them.
package struct TextChange: Hashable, Sendable {
  /// The replacements by rising offset.
  package let edits: [TextEdit]

  /// Sorts the replacements; nil when two of them overlap.
  package init?(_ edits: [TextEdit]) {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for (left, right) in zip(sorted, sorted.dropFirst()) where left.range.upperBound > right.range.lowerBound
    {
      return nil
    }
    self.edits = sorted
  }

  /// Makes a change of one replacement.
  package init(_ edit: TextEdit) { edits = [edit] }

  /// The text after the change.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let growth = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    result.reserveCapacity(max(0, bytes.count + growth))
    var cursor = 0
    for edit in edits {
      result += bytes[cursor..<edit.range.lowerBound]
      result += edit.replacement
      cursor = edit.range.upperBound
    }
    result += bytes[cursor...]
    return result
  }

  /// The change that leads from the text after this one back to the text before it.
  package func inverse(on bytes: [UInt8]) -> TextChange {
    var shift = 0
    var inverses: [TextEdit] = []
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let range = start..<start + edit.replacement.count
      inverses.append(TextEdit(range: range, replacement: Array(bytes[edit.range])))
      shift += edit.replacement.count - edit.range.count
    }
    return TextChange(sorted: inverses)
  }

  /// The smallest single replacement that turns one text into another; nil when they are equal.
  package static func difference(from old: [UInt8], to new: [UInt8]) -> TextChange? {
    guard old != new else { return nil }
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    let range = prefix..<old.count - suffix
    return TextChange(TextEdit(range: range, replacement: Array(new[prefix..<new.count - suffix])))
  }

  private init(sorted: [TextEdit]) { edits = sorted }
}
