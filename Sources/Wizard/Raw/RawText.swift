import JSONText

/// The bytes of a file as text that can be edited without losing any of them.
///
/// Bytes that are not UTF-8 are taken as Windows-1252, the encoding in which such files were mostly written, so
/// that an edit elsewhere in the file does not turn them into U+FFFD; saving then makes the file UTF-8.
struct RawText: Sendable {
  /// The text.
  let text: String
  /// Whether some bytes were not UTF-8.
  let wasMended: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    if let valid = String(validating: bytes, as: UTF8.self) {
      text = valid
      wasMended = false
      return
    }
    var text = String.UnicodeScalarView()
    var rest = bytes
    while let byte = rest.first {
      let length = RawText.length(of: byte)
      if length > 0, rest.count >= length,
        let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
      {
        text.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        text.append(Windows1252.scalar(byte))
        rest = rest.dropFirst()
      }
    }
    self.text = String(text)
    wasMended = true
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
