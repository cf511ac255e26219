import JSONText

/// One value of a document as text of its own: the lines of the file, less the indentation of the first.
struct NodeText: Sendable {
  /// The text to edit, its lines ended by line feeds.
  let text: String
  private let before: ArraySlice<UInt8>
  private let after: ArraySlice<UInt8>
  private let indentation: [UInt8]
  private let usesCRLF: Bool
  /// The line of the file at which the value begins, counted from zero.
  let firstLine: Int

  /// Takes a value out of its document.
  init(_ value: JSONValue) {
    let bytes = value.document.bytes
    let range = value.range
    let start = value.keyRange?.lowerBound ?? range.lowerBound
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let blank = bytes[lineStart..<start].prefix { $0 == 0x20 || $0 == 0x09 }
    before = bytes[..<range.lowerBound]
    after = bytes[range.upperBound...]
    indentation = Array(blank)
    let source = bytes[range]
    usesCRLF = source.firstIndex(of: 0x0D) != nil
    firstLine = bytes[..<range.lowerBound].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    var lines: [ArraySlice<UInt8>] = []
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let ended = line.last == 0x0D ? line.dropLast() : line
      lines.append(!lines.isEmpty && ended.starts(with: blank) ? ended.dropFirst(blank.count) : ended)
    }
    text = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// The whole file with another text in the value's place, indented as the value was.
  func file(with text: String) -> [UInt8] {
    var result = Array(before)
    for (position, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if position > 0 {
        if usesCRLF { result.append(0x0D) }
        result.append(0x0A)
        if !line.isEmpty { result += indentation }
      }
      result += line
    }
    return result + after
  }
}
