/// How a text lays out what is written into it: indentation, line end, colon, and whether it is ASCII only.
package struct JSONLayout: Hashable, Sendable {
  /// One level of indentation; empty in a text without line ends.
  package var unit: [UInt8]
  /// The line end; nil for a text that stands on one line.
  package var newline: [UInt8]?
  /// What stands between a member's name and its value.
  package var colon: [UInt8]
  /// What separates members that stand on one line.
  package var gap: [UInt8]
  /// Whether text beyond ASCII is written as `\u` escapes.
  package var isASCII: Bool

  /// Four spaces and LF, as Microsoft's connector repository asks for.
  package static let standard = JSONLayout(
    unit: Array("    ".utf8), newline: [0x0A], colon: Array(": ".utf8), gap: Array(" ".utf8), isASCII: false)

  /// No white space at all.
  package static let compact = JSONLayout(
    unit: [], newline: nil, colon: Array(":".utf8), gap: [], isASCII: false)

  /// One line with a space after each colon and comma, for messages.
  package static let inline = JSONLayout(
    unit: [], newline: nil, colon: Array(": ".utf8), gap: Array(" ".utf8), isASCII: false)

  private init(unit: [UInt8], newline: [UInt8]?, colon: [UInt8], gap: [UInt8], isASCII: Bool) {
    self.unit = unit
    self.newline = newline
    self.colon = colon
    self.gap = gap
    self.isASCII = isASCII
  }

  /// Reads the layout off a document: the first child that stands on a line of its own shows the indentation.
  package init(of document: JSONDocument) {
    let bytes = document.bytes
    self = .standard
    isASCII = !bytes.contains { $0 >= 0x80 } && JSONLayout.escapesText(document)
    newline = JSONLayout.lineEnd(of: bytes)
    if let key = document.storage.nodes.firstIndex(where: { $0.kind == .key }) {
      let member = JSONMember(value: JSONValue(storage: document.storage, index: key + 1))
      colon = JSONLayout.colon(of: member, in: bytes)
    }
    if let indent = JSONLayout.firstIndentation(in: document) {
      unit = indent
    } else if document.root.count > 0 {
      newline = nil
      unit = []
      gap = colon.count > 1 ? [0x20] : []
    }
  }

  /// The indentation of the first child on a line of its own, beyond that of the line of its container.
  private static func firstIndentation(in document: JSONDocument) -> [UInt8]? {
    let bytes = document.bytes
    guard bytes.contains(0x0A) else { return nil }
    for (index, node) in document.storage.nodes.enumerated()
    where node.count > 0 && (node.kind == .object || node.kind == .array) {
      let start = Int(document.storage.nodes[index + 1].start)
      let lead = bytes[Int(node.start) + 1..<start]
      guard let line = lead.lastIndex(of: 0x0A) else { continue }
      let base = indent(ofLineAt: Int(node.start), in: bytes)
      return Array(lead[(line + 1)...].dropFirst(base.count))
    }
    return nil
  }

  /// The first line end of the text, LF where there is none.
  private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
    guard let line = bytes.firstIndex(of: 0x0A), line > 0, bytes[line - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  /// The white space that begins the line of an offset.
  static func indent(ofLineAt offset: Int, in bytes: [UInt8]) -> [UInt8] {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return Array(bytes[start..<max(start, offset)].prefix { $0 == 0x20 || $0 == 0x09 })
  }

  static func colon(of member: JSONMember, in bytes: [UInt8]) -> [UInt8] {
    let between = Array(bytes[member.keyRange.upperBound..<member.value.range.lowerBound])
    return between.contains(0x0A) ? Array(": ".utf8) : between
  }

  /// Whether the text, all ASCII, writes other characters as escapes rather than having none.
  private static func escapesText(_ document: JSONDocument) -> Bool {
    document.storage.nodes.contains { node in
      guard node.hasEscapes else { return false }
      return JSONString.decode(document.bytes, node: node).unicodeScalars.contains { $0.value >= 0x80 }
    }
  }
}
