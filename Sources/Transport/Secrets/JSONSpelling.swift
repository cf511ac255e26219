/// How a text stands inside a JSON string (RFC 8259 section 7).
enum JSONSpelling {
  /// With the escapes that JSON demands.
  static func plain(_ text: String) -> String {
    text.unicodeScalars.map { escaped($0) ?? String($0) }.joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: scalar.value < 0x20 ? unit(scalar) : nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
