/// Random text in which what is hard to show is frequent.
enum RandomText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x7F, 0x20...0x7E, 0x20...0x7E, 0x80...0xFF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F,
    0x1100...0x11FF, 0x2000...0x206F, 0x2300...0x27BF, 0x3000...0x30FF, 0xAC00...0xACFF, 0xFE00...0xFE0F,
    0xFF00...0xFFEF, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE0000...0xE007F, 0x200B...0x200F,
  ]

  static func make(length: Int, using generator: inout some RandomNumberGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let range = ranges.randomElement(using: &generator) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
    }
    return String(text)
  }
}
