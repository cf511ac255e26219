import JSONText

/// Writes a value as YAML in block style, as people write plans.
///
/// Texts that YAML could take for something else stand in double quotes, with the escapes that JSON and YAML 1.2 have
/// in common.
enum YAMLBlock {
  /// The document of a value.
  static func text(_ value: JSONFragment) -> String {
    lines(value, indent: 0).joined(separator: "\n") + "\n"
  }

  /// The lines of a value, each with blanks before it.
  static func lines(_ value: JSONFragment, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    switch value {
    case .object(let members) where !members.isEmpty:
      return members.flatMap { member -> [String] in
        let name = scalar(member.key)
        // A key is looked for in 1024 characters at most (YAML 1.2.2, section 8.2.2); a longer one has its own line.
        let isLong = name.utf8.count >= 1000
        let before = isLong ? [blanks + "? " + name] : []
        let key = blanks + (isLong ? "" : name) + ":"
        guard !isBlock(member.value) else {
          return before + [key] + lines(member.value, indent: indent + 2)
        }
        return before + [key + " " + flow(member.value)]
      }
    case .array(let elements) where !elements.isEmpty:
      return elements.flatMap { element -> [String] in
        guard isBlock(element) else { return [blanks + "- " + flow(element)] }
        var inner = lines(element, indent: indent + 2)
        // The first line stands behind the dash.
        inner[0] = blanks + "- " + String(inner[0].dropFirst(indent + 2))
        return inner
      }
    default: return [blanks + flow(value)]
    }
  }

  private static func isBlock(_ value: JSONFragment) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .array(let elements): !elements.isEmpty
    default: false
    }
  }

  private static func flow(_ value: JSONFragment) -> String {
    if case .string(let text) = value { return scalar(text) }
    return String(decoding: value.written(in: .inline), as: UTF8.self)
  }

  private static func scalar(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where isShown(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted +=
          scalar.value > 0xFFFF
          ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
          : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// Whether a character may stand between quotes as it is: YAML takes some for the end of a line, and refuses others
  /// (YAML 1.2.2, productions 1 and 34).
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) else { return false }
    return ![0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
  }

  /// Whether a text can stand without quotes and stay a text, in YAML 1.1 and 1.2 alike.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 200 else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard letters.contains(first | 0x20) || first == UInt8(ascii: "/") else { return false }
    guard
      text.utf8.allSatisfy({ byte in
        letters.contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || " -_./".utf8.contains(byte)
      }), text.utf8.last != UInt8(ascii: " ")
    else { return false }
    return !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }
}
