/// The one sanitiser: turns text from outside into text that may be shown on a terminal.
///
/// Control characters become pictures, direction overrides and invisible characters become visible tags, so that
/// nothing a server or a file says can move the cursor, recolour the screen or hide what it means.
package enum SafeText {
  /// How many combining marks one character may carry.
  private static let mostMarks = 8

  /// The text as it may be shown; `multiline` keeps line ends and tabs.
  package static func shown(_ text: some StringProtocol, multiline: Bool = false) -> String {
    if text.isPrintableASCII { return String(text) }
    var result = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if multiline, scalar == "\n" || scalar == "\t" {
        result.append(scalar)
        marks = 0
      } else if let replacement = replacement(of: scalar, after: previous) {
        result.append(contentsOf: replacement.unicodeScalars)
        marks = 0
      } else {
        marks = scalar.properties.generalCategory == .nonspacingMark ? marks + 1 : 0
        if marks <= mostMarks { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }

  /// Bytes as they may be shown: invalid UTF-8 stands as `\xNN`.
  package static func shown(bytes: some Collection<UInt8>) -> String {
    let all = Array(bytes)
    if let valid = String(validating: all, as: UTF8.self) { return shown(valid) }
    var text = ""
    var rest = all[...]
    while !rest.isEmpty {
      let length = (1...4).last {
        $0 <= rest.count && String(validating: rest.prefix($0), as: UTF8.self)?.unicodeScalars.count == 1
      }
      if let length {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      } else if let byte = rest.popFirst() {
        text += "\\x" + hexadecimal(UInt32(byte), width: 2)
      }
    }
    return shown(text)
  }

  private static func replacement(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
    switch scalar.value {
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    case 0x200D where previous?.properties.isEmoji == true && (previous?.value ?? 0) > 0xFF: return nil
    case 0x80..<0xA0, 0x200B...0x200F, 0x061C, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
      return "<U+" + hexadecimal(scalar.value, width: 4) + ">"
    default: return nil
    }
  }

  private static func hexadecimal(_ number: UInt32, width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
