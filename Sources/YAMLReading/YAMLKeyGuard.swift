import JSONText

/// Finds keys that are lists or mappings and would take the parser longer than anybody waits.
///
/// Yams compares and hashes whole keys: comparing two equal ones doubles with each level in them, and aliases of
/// aliases double with each alias (both found by libFuzzer and measured: 24 levels 10 s). JSON has no such keys, so
/// nothing is lost where they are refused before the parser sees them. The limits leave alone what a text within a
/// description may look like.
struct YAMLKeyGuard {
  /// The deepest key that is left to the parser, which refuses it with better words.
  private static let deepest = 8
  /// The most aliases of a text in which an alias may stand in a key.
  private static let mostAliases = 40

  private struct Bracket {
    var isKey: Bool
    var hasAlias = false
    /// How many levels are in it.
    var levels = 1
  }

  private var open: [Bracket] = []
  private var aliases = 0
  private var anchors = 0
  private var listsAsKeys = 0
  /// The line of the first key with an alias in it.
  private var lineOfAlias: Int?
  private var line = 1
  /// Whether a value or key may begin here.
  private var isAtStart = true
  /// Whether a question mark stands before what begins here.
  private var isAfterMark = false

  /// Looks through a text; throws the first key that must not reach the parser.
  static func check(_ bytes: [UInt8]) throws(YAMLError) {
    var run = YAMLKeyGuard()
    try bytes.withUnsafeBufferPointer { buffer throws(YAMLError) in try run.check(buffer) }
  }

  private mutating func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        isAtStart = true
        isAfterMark = false
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isAtStart { place = end(ofQuote: byte, in: bytes, from: place) }
        begin()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(Bracket(isKey: isAfterMark))
        isAtStart = true
        isAfterMark = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if let closed = open.popLast() { try leave(closed, isKey: isKey(bytes, place)) }
        begin()
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"):
        // A list in a key: `? - a`.
        if byte == UInt8(ascii: "-"), isAfterMark { try noteList() }
        isAtStart = true
        isAfterMark = false
      case UInt8(ascii: "?"):
        if isAfterMark { try noteList() }
        isAfterMark = isAtStart
      case UInt8(ascii: "*"):
        if isAtStart { try noteAlias(bytes, place) }
        begin()
      case UInt8(ascii: "&"):
        // What is named may still be a key or a collection.
        if isAtStart { anchors += 1 }
        place = end(ofName: bytes, from: place)
      default: begin()
      }
    }
  }

  private mutating func begin() {
    isAtStart = false
    isAfterMark = false
  }

  /// Ends a bracket: what is in it counts for the one around it.
  private mutating func leave(_ closed: Bracket, isKey: Bool) throws(YAMLError) {
    if closed.isKey || isKey {
      guard closed.levels <= Self.deepest else { throw fault(at: line) }
      if closed.hasAlias { try noteAliasInKey() }
    }
    guard !open.isEmpty else { return }
    open[open.count - 1].levels = max(open[open.count - 1].levels, closed.levels + 1)
    open[open.count - 1].hasAlias = open[open.count - 1].hasAlias || closed.hasAlias
  }

  private mutating func noteList() throws(YAMLError) {
    listsAsKeys += 1
    guard listsAsKeys <= Self.deepest else { throw fault(at: line) }
  }

  private mutating func noteAlias(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) throws(YAMLError) {
    let end = end(ofName: bytes, from: place)
    guard end > place else { return }
    aliases += 1
    if !open.isEmpty { open[open.count - 1].hasAlias = true }
    if isAfterMark || isKey(bytes, end) { try noteAliasInKey() }
    if aliases > Self.mostAliases, let lineOfAlias { throw fault(at: lineOfAlias) }
  }

  private mutating func noteAliasInKey() throws(YAMLError) {
    guard anchors > 0 else { return }
    lineOfAlias = lineOfAlias ?? line
    guard aliases <= Self.mostAliases else { throw fault(at: line) }
  }

  /// Whether what ended before a place is a key: a colon follows.
  private func isKey(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    bytes[place...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
  }

  private func end(ofName bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
    bytes[place...].firstIndex { $0 <= 0x20 || ":,[]{}*".utf8.contains($0) } ?? bytes.count
  }

  private mutating func end(
    ofQuote quote: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from place: Int
  ) -> Int {
    var place = place
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += quote == UInt8(ascii: "\"") && bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, place + 1)
  }

  private func fault(at line: Int) -> YAMLError {
    YAMLError(problem: "a key is not text", position: SourcePosition(line: line, column: 1))
  }
}
