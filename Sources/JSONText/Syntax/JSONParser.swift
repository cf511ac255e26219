/// One pass over the bytes that checks the grammar of RFC 8259 and builds the flat index.
///
/// The open containers are a chain through the index itself, so depth costs no machine stack; strings and
/// numbers are skipped, not decoded.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var cursor = 0
  var nodes: [Node] = []
  /// The innermost open container, or `Node.none`.
  private var container = Node.none
  private var isInObject = false
  /// How many children the innermost open container has so far.
  private var childCount: UInt32 = 0
  private var depth = 0

  static func index(_ bytes: [UInt8]) throws(JSONSyntaxError) -> [Node] {
    let result: Result<[Node], JSONSyntaxError> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      do throws(JSONSyntaxError) {
        try parser.run()
        return .success(parser.nodes)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 1)
  }

  private mutating func run() throws(JSONSyntaxError) {
    try skipByteOrderMark()
    skipSpace()
    guard cursor < bytes.count else { throw failure(.empty) }
    repeat {
      try value()
    } while try afterValue()
  }

  private mutating func skipByteOrderMark() throws(JSONSyntaxError) {
    guard bytes.count >= 2 else { return }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE),
      (_, 0) where bytes[0] != 0:
      throw failure(.notUTF8(encoding: "UTF-16 (little endian)"))
    case (0xFE, 0xFF),
      (0, _) where bytes[1] != 0:
      throw failure(.notUTF8(encoding: "UTF-16 (big endian)"))
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: cursor = 3
    default: break
    }
  }

  /// Reads a scalar, or opens containers down to the first scalar or empty container.
  private mutating func value() throws(JSONSyntaxError) {
    while true {
      guard cursor < bytes.count else { throw endOfFile() }
      switch bytes[cursor] {
      case UInt8(ascii: "{"):
        try push(.object)
        skipSpace()
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "}") { return pop() }
        try key()
      case UInt8(ascii: "["):
        try push(.array)
        skipSpace()
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "]") { return pop() }
      case UInt8(ascii: "\""):
        let start = cursor
        let escapes = try string()
        append(.string, from: start, hasEscapes: escapes)
        return
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let start = cursor
        try number()
        append(.number, from: start)
        return
      case UInt8(ascii: "t"): return try literal("true", .boolean)
      case UInt8(ascii: "f"): return try literal("false", .boolean)
      case UInt8(ascii: "n"): return try literal("null", .null)
      case UInt8(ascii: "}") where container != Node.none && !isInObject:
        throw failure(.wrongCloser(found: UInt8(ascii: "}"), opened: Int(nodes[Int(container)].start)))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        throw container == Node.none ? failure(.extraCloser(bytes[cursor])) : failure(.missingValue)
      default: throw unexpected(or: .missingValue)
      }
    }
  }

  /// Closes what ends here; true when a further value follows, false at the end of the document.
  private mutating func afterValue() throws(JSONSyntaxError) -> Bool {
    while container != Node.none {
      skipSpace()
      guard cursor < bytes.count else { throw endOfFile() }
      let closer = isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
      let byte = bytes[cursor]
      if byte == UInt8(ascii: ",") {
        let comma = cursor
        cursor += 1
        skipSpace()
        guard cursor < bytes.count else { throw endOfFile() }
        if bytes[cursor] == closer {
          throw JSONSyntaxError(reason: .trailingComma(closer: closer), offset: comma)
        }
        if isInObject { try key() }
        return true
      }
      guard byte == closer else {
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          throw failure(.wrongCloser(found: byte, opened: Int(nodes[Int(container)].start)))
        }
        throw unexpected(or: .missingComma)
      }
      pop()
    }
    skipSpace()
    guard cursor < bytes.count else { return false }
    let byte = bytes[cursor]
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { throw failure(.extraCloser(byte)) }
    throw unexpected(or: .trailingContent)
  }

  private mutating func key() throws(JSONSyntaxError) {
    guard cursor < bytes.count else { throw endOfFile() }
    guard bytes[cursor] == UInt8(ascii: "\"") else {
      if bytes[cursor] == UInt8(ascii: "]") {
        throw failure(.wrongCloser(found: bytes[cursor], opened: Int(nodes[Int(container)].start)))
      }
      throw unexpected(or: .keyNotString)
    }
    let start = cursor
    let escapes = try string()
    nodes.append(
      Node(
        kind: .key, start: start, end: cursor, parent: container, next: nodes.count + 1, hasEscapes: escapes))
    skipSpace()
    guard cursor < bytes.count else { throw endOfFile() }
    guard bytes[cursor] == UInt8(ascii: ":") else { throw unexpected(or: .missingColon) }
    cursor += 1
    skipSpace()
  }

  private mutating func push(_ kind: Node.Kind) throws(JSONSyntaxError) {
    guard depth < JSONDocument.maximumDepth else { throw failure(.tooDeep) }
    depth += 1
    if container != Node.none { nodes[Int(container)].count = childCount + 1 }
    nodes.append(Node(kind: kind, start: cursor, end: cursor, parent: container, next: nodes.count + 1))
    container = UInt32(truncatingIfNeeded: nodes.count - 1)
    isInObject = kind == .object
    childCount = 0
    cursor += 1
  }

  private mutating func pop() {
    cursor += 1
    depth -= 1
    let closed = Int(container)
    nodes[closed].end = UInt32(truncatingIfNeeded: cursor)
    nodes[closed].next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[closed].count = childCount
    container = nodes[closed].parent
    guard container != Node.none else { return }
    isInObject = nodes[Int(container)].kind == .object
    childCount = nodes[Int(container)].count
  }

  @inline(__always)
  private mutating func append(_ kind: Node.Kind, from start: Int, hasEscapes: Bool = false) {
    childCount &+= 1
    nodes.append(
      Node(
        kind: kind, start: start, end: cursor, parent: container, next: nodes.count + 1,
        hasEscapes: hasEscapes))
  }

  private mutating func literal(_ word: StaticString, _ kind: Node.Kind) throws(JSONSyntaxError) {
    let length = word.utf8CodeUnitCount
    let start = cursor
    let fits = cursor + length <= bytes.count
    guard fits, word.withUTF8Buffer({ bytes[start..<start + length].elementsEqual($0) }) else {
      throw unexpected(or: .missingValue)
    }
    cursor += length
    append(kind, from: start)
  }
}
