import JSONText

/// Turns the bytes of a response into UTF-8.
enum Charset {
  /// The text as UTF-8; nil for a character set that is not known.
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8]? {
    switch charset {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": bytes
    case "iso-8859-1", "latin1", "windows-1252", "cp1252":
      bytes.contains { $0 >= 0x80 } ? encoded(bytes.lazy.map(Windows1252.scalar)) : bytes
    case "utf-16", "utf-16le", "utf-16be": utf16(bytes, isBigEndian: charset == "utf-16be")
    default: nil
    }
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var isBigEndian = isBigEndian
    var start = 0
    if bytes.starts(with: [0xFE, 0xFF]) {
      isBigEndian = true
      start = 2
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      isBigEndian = false
      start = 2
    }
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { offset in
      let first = UInt16(bytes[offset])
      let second = UInt16(bytes[offset + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func encoded(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    scalars.flatMap { UTF8.encode($0).map { Array($0) } ?? [] }
  }
}
