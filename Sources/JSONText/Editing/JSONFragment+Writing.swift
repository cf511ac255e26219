extension JSONFragment {
  /// The text of the fragment.
  ///
  /// `indent` is the white space that begins the line on which it is going to stand; with `onOneLine`, or in a
  /// layout without line ends, containers do not break lines.
  package func written(
    in layout: JSONLayout = .standard, indent: [UInt8] = [], onOneLine: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, layout, indent, onOneLine || layout.newline == nil)
    return bytes
  }

  /// The fragment on one line, as messages show it.
  package var text: String { String(decoding: written(in: .inline), as: UTF8.self) }

  /// The bytes of a string literal, quotes and escapes included.
  package static func literal(_ text: String) -> [UInt8] { JSONString.encode(text) }

  private func write(to bytes: inout [UInt8], _ layout: JSONLayout, _ indent: [UInt8], _ onOneLine: Bool) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    case .number(let text): bytes += Array(text.utf8)
    case .string(let text): bytes += JSONString.encode(text, ascii: layout.isASCII)
    case .array(let elements):
      writeContainer(to: &bytes, "[", "]", elements, layout, indent, onOneLine) { element, bytes, inner in
        element.write(to: &bytes, layout, inner, onOneLine)
      }
    case .object(let members):
      writeContainer(to: &bytes, "{", "}", members, layout, indent, onOneLine) { member, bytes, inner in
        bytes += JSONString.encode(member.key, ascii: layout.isASCII)
        bytes += layout.colon
        member.value.write(to: &bytes, layout, inner, onOneLine)
      }
    }
  }

  private func writeContainer<Child>(
    to bytes: inout [UInt8], _ opener: Unicode.Scalar, _ closer: Unicode.Scalar, _ children: [Child],
    _ layout: JSONLayout, _ indent: [UInt8], _ onOneLine: Bool,
    _ writeChild: (Child, inout [UInt8], [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: opener))
    let inner = indent + layout.unit
    let newline = onOneLine ? nil : layout.newline
    for (position, child) in children.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let newline {
        bytes += newline + inner
      } else if position > 0 {
        bytes += layout.gap
      }
      writeChild(child, &bytes, inner)
    }
    if let newline, !children.isEmpty { bytes += newline + indent }
    bytes.append(UInt8(ascii: closer))
  }
}
