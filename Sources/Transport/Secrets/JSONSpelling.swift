/// How a text stands inside a JSON string, in the spellings that writers use (RFC 8259 section 7).
enum JSONSpelling {
  /// With the escapes that JSON demands.
  static func plain(_ text: String) -> String {
    text.unicodeScalars.map { escaped($0) ?? String($0) }.joined()
  }

  /// With escaped slashes too.
  static func slashes(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "/" ? "\\/" : escaped($0) ?? String($0) }.joined()
  }

  /// With everything but ASCII as `\uXXXX`.
  static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if let escape = escaped(scalar) { return escape }
      return scalar.isASCII ? String(scalar) : String(scalar).utf16.map(unit).joined()
    }.joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: scalar.value < 0x20 ? unit(UInt16(scalar.value)) : nil
    }
  }

  private static func unit(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
