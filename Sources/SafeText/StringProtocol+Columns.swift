extension StringProtocol {
  /// How many terminal columns the text takes on one line.
  package var columns: Int {
    if isPrintableASCII { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text cut to a number of columns, with an ellipsis where something is missing.
  package func truncated(toColumns limit: Int, ellipsis: String = "…") -> String {
    guard columns > limit else { return String(self) }
    let room = limit - ellipsis.columns
    guard room > 0 else { return limit > 0 ? String(ellipsis.head(ofColumns: limit)) : "" }
    return String(head(ofColumns: room)) + ellipsis
  }

  /// The text cut in its middle to a number of columns: of paths and ids both ends tell something.
  package func truncatedInMiddle(toColumns limit: Int, ellipsis: String = "…") -> String {
    guard columns > limit, limit > ellipsis.columns + 2 else {
      return truncated(toColumns: limit, ellipsis: ellipsis)
    }
    let room = limit - ellipsis.columns
    let front = String(head(ofColumns: room / 2))
    let back = String(reversed()).head(ofColumns: room - front.columns)
    return front + ellipsis + String(back.reversed())
  }

  /// The text followed by blanks up to a number of columns.
  package func padded(toColumns width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text broken into lines of at most a number of columns, at blanks where there are some.
  ///
  /// Words longer than a line are broken; a character wider than a line stands alone on one.
  package func wrapped(toColumns width: Int) -> [String] {
    let width = Swift.max(1, width)
    var lines: [String] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if paragraph.columns <= width {
        lines.append(String(paragraph))
      } else {
        paragraph.appendWrapped(toColumns: width, to: &lines)
      }
    }
    return lines
  }

  /// Whether every byte is a printable ASCII character.
  package var isPrintableASCII: Bool {
    let isPrintable: (UnsafeBufferPointer<UInt8>) -> Bool = { bytes in
      bytes.allSatisfy { $0 &- 0x20 < 0x5F }
    }
    return utf8.withContiguousStorageIfAvailable(isPrintable) ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }

  private func appendWrapped(toColumns width: Int, to lines: inout [String]) {
    var line = ""
    var used = 0
    var isFirst = true
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let columns = word.columns
      if !isFirst, used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
        continue
      }
      if !isFirst { lines.append(line) }
      isFirst = false
      var rest = word[...]
      var left = columns
      while left > width {
        let head = rest.head(ofColumns: width, atLeastOne: true)
        guard head.endIndex < rest.endIndex else { break }
        lines.append(String(head))
        left -= head.columns
        rest = rest[head.endIndex...]
      }
      line = String(rest)
      used = left
    }
    lines.append(line)
  }

  /// The longest beginning that fits into a number of columns.
  private func head(ofColumns width: Int, atLeastOne: Bool = false) -> SubSequence {
    var end = startIndex
    var used = 0
    while end < endIndex {
      let next = used + self[end].columns
      guard next <= width || (atLeastOne && end == startIndex) else { break }
      used = next
      end = index(after: end)
    }
    return self[startIndex..<end]
  }
}
