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
    guard room > 0 else { return limit > 0 ? String(ellipsis.prefix(limit)) : "" }
    var taken = ""
    var width = 0
    for character in self {
      if width + character.columns > room { break }
      width += character.columns
      taken.append(character)
    }
    return taken + ellipsis
  }

  /// The text followed by blanks up to a number of columns.
  package func padded(toColumns width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - columns))
  }

  /// The text broken into lines of at most a number of columns, at blanks where there are some.
  package func wrapped(toColumns width: Int) -> [String] {
    let width = Swift.max(1, width)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        var word = Substring(word)
        if !line.isEmpty, line.columns + 1 + word.columns <= width {
          line += " " + word
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        while word.columns > width {
          let head = word.head(ofColumns: width)
          lines.append(String(head))
          word = word[head.endIndex...]
        }
        line = String(word)
      }
      lines.append(line)
    }
    return lines
  }

  private func head(ofColumns width: Int) -> SubSequence {
    var end = startIndex
    var used = 0
    while end < endIndex, used + self[end].columns <= width || end == startIndex {
      used += self[end].columns
      end = index(after: end)
    }
    return self[startIndex..<end]
  }

  var isPrintableASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
