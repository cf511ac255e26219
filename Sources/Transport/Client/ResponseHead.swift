/// The head of an answer as it arrives line by line, within limits.
struct ResponseHead {
  /// How many bytes all the heads of an exchange may have, interim ones and trailers included.
  static let mostBytes = 64 * 1024
  /// How many headers an answer may have.
  static let mostHeaders = 200

  private(set) var isTooLarge = false
  /// Whether a line has arrived.
  private(set) var hasBegun = false
  private var statusLine: [UInt8] = []
  private var lines: [[UInt8]] = []
  /// Whether the empty line at the end of the last head has arrived.
  private(set) var isComplete = false
  private var byteCount = 0

  /// Takes a line with its end; false when a limit is passed.
  ///
  /// A status line after a complete head begins a new one (an interim answer came before); other lines after it
  /// are trailers and dropped, since they must not stand for headers (RFC 9110 section 6.5.1).
  mutating func add(_ line: some Collection<UInt8>) -> Bool {
    hasBegun = true
    byteCount += line.count
    guard byteCount <= ResponseHead.mostBytes, lines.count <= ResponseHead.mostHeaders else {
      isTooLarge = true
      return false
    }
    let isStatus = line.starts(with: "HTTP/".utf8)
    if isComplete, !isStatus { return true }
    if isComplete || statusLine.isEmpty {
      statusLine = Array(line)
      lines = []
      isComplete = false
    } else if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
      isComplete = true
    } else if line.first == 0x20 || line.first == 0x09, let last = lines.indices.last {
      lines[last].append(contentsOf: line)
    } else {
      lines.append(Array(line))
    }
    return true
  }

  /// The headers in order; lines without a colon are left out.
  var headers: [HTTPHeader] {
    lines.compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return HTTPHeader(
        name: String(decoding: line[..<colon], as: UTF8.self),
        value: ResponseHead.trimmed(line[(colon + 1)...]))
    }
  }

  /// What stands behind the status code.
  var reason: String {
    let words = statusLine.split(separator: 0x20, maxSplits: 2)
    return words.count > 2 ? ResponseHead.trimmed(words[2]) : ""
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }

  /// Text without blanks around it; line ends inside (folded lines, RFC 9112 section 5.2) become blanks.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineEnd(byte) }
    let start = bytes.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex
    let value = start[start.startIndex..<end]
    guard value.contains(where: isLineEnd) else { return String(decoding: value, as: UTF8.self) }
    return String(decoding: value.map { isLineEnd($0) ? 0x20 : $0 }, as: UTF8.self)
  }
}
