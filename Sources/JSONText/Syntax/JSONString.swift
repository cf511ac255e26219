import Glibc

/// Reading and writing of string literals (RFC 8259 section 7).
enum JSONString {
  /// The text of a key or string node.
  static func decode(_ bytes: [UInt8], node: Node) -> String {
    let inner = bytes[Int(node.start) + 1..<Int(node.end) - 1]
    guard node.hasEscapes else { return String(decoding: inner, as: UTF8.self) }
    return decode(inner)
  }

  /// Whether the text of a key or string node is the wanted one, without decoding it where it has no escape.
  static func equals(
    _ bytes: UnsafeBufferPointer<UInt8>, node: Node, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let inner = Int(node.start) + 1..<Int(node.end) - 1
    if node.hasEscapes { return decode(ArraySlice(bytes[inner])).utf8.elementsEqual(wanted) }
    guard inner.count == wanted.count, let start = bytes.baseAddress, let other = wanted.baseAddress else {
      return inner.count == wanted.count
    }
    return memcmp(start + inner.lowerBound, other, inner.count) == 0
  }

  /// The text between the quotes, its escapes resolved; a lone surrogate becomes U+FFFD.
  static func decode(_ inner: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(inner.count)
    var cursor = inner.startIndex
    while cursor < inner.endIndex {
      let byte = inner[cursor]
      cursor += 1
      guard byte == UInt8(ascii: "\\"), cursor < inner.endIndex else {
        text.append(byte)
        continue
      }
      let escaped = inner[cursor]
      cursor += 1
      switch escaped {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"): text.append(contentsOf: Array(String(scalar(inner, &cursor)).utf8))
      default: text.append(escaped)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scalar(_ inner: ArraySlice<UInt8>, _ cursor: inout Int) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let high = unit(inner, at: cursor) else { return replacement }
    cursor += 4
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? replacement }
    guard cursor + 6 <= inner.endIndex, inner[cursor] == UInt8(ascii: "\\"),
      inner[cursor + 1] == UInt8(ascii: "u"), let low = unit(inner, at: cursor + 2),
      (0xDC00..<0xE000).contains(low)
    else { return replacement }
    cursor += 6
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? replacement
  }

  private static func unit(_ inner: ArraySlice<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= inner.endIndex else { return nil }
    return UInt32(String(decoding: inner[start..<start + 4], as: UTF8.self), radix: 16)
  }

  /// The literal of a text, quotes included: only what must be escaped is, as short as the grammar allows.
  ///
  /// With `ascii`, everything beyond ASCII is written as `\u` escapes, for files that are written so.
  static func encode(_ text: String, ascii: Bool = false) -> [UInt8] {
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    literal.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: literal += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case 0x20..<0x7F: literal.append(UInt8(scalar.value))
      case 0x08: literal += Array(#"\b"#.utf8)
      case 0x0C: literal += Array(#"\f"#.utf8)
      case 0x0A: literal += Array(#"\n"#.utf8)
      case 0x0D: literal += Array(#"\r"#.utf8)
      case 0x09: literal += Array(#"\t"#.utf8)
      case let value where value < 0x20 || ascii:
        for unit in String(scalar).utf16 { literal += escape(unit) }
      default: literal += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    literal.append(UInt8(ascii: "\""))
    return literal
  }

  private static func escape(_ unit: UInt16) -> [UInt8] {
    let digits = String(unit, radix: 16)
    return Array(#"\u"#.utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count)
      + Array(digits.utf8)
  }
}
