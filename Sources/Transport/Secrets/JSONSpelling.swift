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
      return scalar.isASCII ? String(scalar) : units(scalar)
    }.joined()
  }

  /// As .NET's `System.Text.Json` and, in lower case, HTML-safe writers put it: with everything as `\uXXXX` that
  /// could end a string or a tag.
  static func safe(_ text: String, also special: String, uppercase: Bool, ascii: Bool) -> String {
    text.unicodeScalars.map { scalar in
      let isSpecial = special.unicodeScalars.contains(scalar) || ascii && !scalar.isASCII
      return isSpecial ? units(scalar, uppercase: uppercase) : escaped(scalar) ?? String(scalar)
    }.joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: scalar.value < 0x20 ? units(scalar) : nil
    }
  }

  private static func units(_ scalar: Unicode.Scalar, uppercase: Bool = false) -> String {
    String(scalar).utf16.map { unit($0, uppercase: uppercase) }.joined()
  }

  private static func unit(_ unit: UInt16, uppercase: Bool = false) -> String {
    let digits = String(unit, radix: 16, uppercase: uppercase)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
