import JSONText

/// The bytes of a file as text that can be edited without losing any of them.
///
/// Bytes that are not UTF-8 are taken as Windows-1252, the encoding in which such files were mostly written, so
/// that an edit elsewhere in the file does not turn them into U+FFFD; saving then makes the file UTF-8. So does UTF-16
/// that a byte order mark tells.
struct RawText: Sendable {
  /// The text.
  let text: String
  /// What bytes that are not UTF-8 were taken for; nil where all are.
  let foreignEncoding: String?

  init(_ bytes: ArraySlice<UInt8>) {
    if let valid = String(validating: bytes, as: UTF8.self) {
      text = valid
      foreignEncoding = nil
      return
    }
    if let decoded = RawText.utf16(bytes) {
      text = decoded
      foreignEncoding = "UTF-16"
      return
    }
    foreignEncoding = "Windows-1252"
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
  }

  /// A text of sixteen-bit units, which its byte order mark tells (Unicode 16, section 23.8); nil without one.
  private static func utf16(_ bytes: ArraySlice<UInt8>) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0 else { return nil }
    let data = Array(bytes.dropFirst(2))
    let units = stride(from: 0, to: data.count, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(data[place]), UInt16(data[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
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
