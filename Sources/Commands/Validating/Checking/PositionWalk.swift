import JSONText

/// Turns the offsets of one file into lines and columns, fast when they come in rising order.
///
/// A minified file is one line, of which every column would be counted from its start.
struct PositionWalk {
  let lines: LineIndex
  let bytes: [UInt8]
  private var last: (offset: Int, position: SourcePosition, lineEnd: Int)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  /// The line and column of an offset.
  mutating func position(of offset: Int) -> SourcePosition {
    let position: SourcePosition
    // The first bytes may be a byte order mark, which has no column.
    if let last, last.offset > 3, last.offset...last.lineEnd ~= offset {
      let columns = bytes[last.offset..<offset].count { $0 & 0xC0 != 0x80 }
      position = SourcePosition(line: last.position.line, column: last.position.column + columns)
    } else {
      position = lines.position(of: offset)
    }
    last = (offset, position, max(offset, lines.range(ofLine: position.line).upperBound))
    return position
  }

  /// The offset behind the name, number or word that starts at an offset; behind one character of anything else.
  func end(ofTokenAt offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    var end = offset + 1
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != 0x0A {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      end = min(end, bytes.count)
      return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end + 1 : end
    case let first where PositionWalk.isWord(first):
      while end < bytes.count, PositionWalk.isWord(bytes[end]) { end += 1 }
    default:
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
