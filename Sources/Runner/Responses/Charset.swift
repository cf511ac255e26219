/// Turns the bytes of a response into UTF-8.
enum Charset {
  /// The bytes 0x80–0x9F of windows-1252, which browsers and services also use under the name ISO-8859-1.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The text as UTF-8; nil for a character set that is not known.
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8]? {
    switch charset {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": bytes
    case "iso-8859-1", "latin1", "windows-1252", "cp1252":
      bytes.contains { $0 >= 0x80 } ? encoded(bytes.lazy.map(scalar)) : bytes
    case "utf-16", "utf-16le", "utf-16be": utf16(bytes, isBigEndian: charset == "utf-16be")
    default: nil
    }
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    let value = (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
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
