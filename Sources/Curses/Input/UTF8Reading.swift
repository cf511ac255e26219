/// What the first bytes of a slice are in UTF-8 (Unicode table 3-7).
enum UTF8Reading: Hashable, Sendable {
  /// A scalar, and how many bytes it takes.
  case scalar(Unicode.Scalar, Int)
  /// The beginning of one.
  case partial
  /// No UTF-8.
  case malformed

  init(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .partial
      return
    }
    let length =
      switch first {
      case 0x00..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    guard length > 0 else {
      self = .malformed
      return
    }
    var value = UInt32(first) & [0, 0x7F, 0x1F, 0x0F, 0x07][length]
    for (place, byte) in bytes.prefix(length).enumerated().dropFirst() {
      let range: ClosedRange<UInt8> =
        switch (place, first) {
        case (1, 0xE0): 0xA0...0xBF
        case (1, 0xED): 0x80...0x9F
        case (1, 0xF0): 0x90...0xBF
        case (1, 0xF4): 0x80...0x8F
        default: 0x80...0xBF
        }
      guard range.contains(byte) else {
        self = .malformed
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard bytes.count >= length else {
      self = .partial
      return
    }
    self = Unicode.Scalar(value).map { .scalar($0, length) } ?? .malformed
  }
}
