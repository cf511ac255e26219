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
    if let member = document.root.members.first(where: { _ in true }) {
      colon = JSONLayout.colon(of: member, in: bytes)
    }
    if let first = document.root.children.first(where: { _ in true }) {
      let start = first.keyRange?.lowerBound ?? first.range.lowerBound
      let lead = bytes[document.root.range.lowerBound + 1..<start]
      if let line = lead.lastIndex(of: 0x0A) {
        newline = line > lead.startIndex && bytes[line - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
        let indent = Array(lead[(line + 1)...])
        let base = JSONLayout.indent(ofLineAt: document.root.range.lowerBound, in: bytes)
        unit = indent.count > base.count ? Array(indent.dropFirst(base.count)) : []
      } else {
        newline = nil
        unit = []
        gap = colon.count > 1 ? [0x20] : []
      }
    }
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
