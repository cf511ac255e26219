import Glibc

/// Where each line of a text begins, to turn byte offsets into lines and columns and back.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// Finds the line starts of a text.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while let found = memchr(base + offset, 0x0A, buffer.count - offset) {
        offset = UnsafeRawPointer(found) - base + 1
        starts.append(UInt32(truncatingIfNeeded: offset))
        if offset >= buffer.count { break }
      }
    }
    self.starts = starts
  }

  /// The number of lines; a final newline ends the last line and starts an empty one.
  package var count: Int { starts.count }

  /// The line and column of a byte offset.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = self.line(of: offset)
    var start = Int(starts[line])
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let column = bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// The byte offset of a line and column, clamped to the text.
  package func offset(of position: SourcePosition) -> Int {
    let line = min(max(position.line, 1), starts.count) - 1
    let range = self.range(ofLine: line + 1)
    var offset = range.lowerBound
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    var remaining = position.column - 1
    while offset < range.upperBound, remaining > 0 {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The bytes of a line counted from 1, without its line end.
  package func range(ofLine number: Int) -> Range<Int> {
    let line = min(max(number, 1), starts.count) - 1
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// The text of a line counted from 1, without its line end; invalid UTF-8 becomes U+FFFD.
  package func text(ofLine number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line around an offset, cut between scalars, so that a minified file costs no more than others.
  ///
  /// `offset` is the end of what stands before the place, within `text`.
  func window(around offset: Int, reach: Int) -> (text: ArraySlice<UInt8>, offset: Int, beginsFile: Bool) {
    let offset = min(max(offset, 0), bytes.count)
    let line = range(ofLine: line(of: offset) + 1)
    let place = min(max(offset, line.lowerBound), line.upperBound)
    var start = max(line.lowerBound, place - reach)
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(line.upperBound, place + reach)
    while end > place, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return (bytes[start..<end], place, start == 0)
  }

  /// The line of a byte offset, from 1: unlike a column it takes no longer on a long line.
  package func lineNumber(of offset: Int) -> Int { line(of: min(max(offset, 0), bytes.count)) + 1 }

  /// The line of an offset, from 0.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
