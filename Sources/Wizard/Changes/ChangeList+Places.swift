import ConnectorModel
import JSONText

extension ChangeList {
  /// Where a change begins that is more than a comma.
  struct Start {
    /// The line in the text as it is now, counted from 1.
    let line: Int
    /// The bytes of that line before the first difference; nil where the line is new or another is gone.
    let column: Int?
  }

  /// Where a change begins: its first line that says something else, or the line behind those that are gone.
  func start(of change: Change) -> Start {
    var (removed, added): ([ArraySlice<UInt8>], [(number: Int, bytes: ArraySlice<UInt8>)]) = ([], [])
    for row in rows[change.rows] {
      switch row.line.mark {
      case .removed: removed.append(row.line.bytes.dropFirst())
      case .added: added.append((row.number ?? 1, row.line.bytes.dropFirst()))
      case .same, .header:
        if let start = ChangeList.start(removed, added) { return start }
        (removed, added) = ([], [])
      case .place: break
      }
    }
    return ChangeList.start(removed, added) ?? Start(line: change.hunk.firstChange + 1, column: nil)
  }

  /// The member or element that a change begins at, or the offset of its line where the file is no JSON.
  func target(of change: Change, in content: FileContent) -> Target? {
    let start = start(of: change)
    guard let bytes = content.bytes else { return nil }
    guard let document = content.document else {
      return .offset(LineIndex(bytes).range(ofLine: start.line).lowerBound)
    }
    let line = LineIndex(bytes).range(ofLine: start.line)
    guard let column = start.column else { return .pointer(document.value(beginningIn: line).pointer) }
    return .pointer(document.value(covering: min(line.lowerBound + column, line.upperBound)).pointer)
  }

  /// What can be gone to.
  enum Target: Hashable, Sendable {
    case pointer(JSONPointer)
    case offset(Int)
  }

  private static func start(
    _ removed: [ArraySlice<UInt8>], _ added: [(number: Int, bytes: ArraySlice<UInt8>)]
  ) -> Start? {
    for (position, (number, new)) in added.enumerated() {
      guard removed.indices.contains(position) else { return Start(line: number, column: nil) }
      let old = removed[position]
      if said(old) == said(new) { continue }
      let same = new.sharedCount(with: old)
      let isIndent = new.prefix(same).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      return Start(line: number, column: isIndent ? nil : same)
    }
    return nil
  }

  /// The line without the comma and the line end behind it.
  private static func said(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let last = rest.last, last == UInt8(ascii: ",") || last == 0x0A || last == 0x0D || last == 0x20 {
      rest.removeLast()
    }
    return rest
  }
}
