/// Text of the form `a=1&b=2` (WHATWG URL, application/x-www-form-urlencoded).
enum FormText {
  /// The names and values, decoded.
  static func fields(_ text: String) -> [CapturedRequest.Field] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? decoded(parts[1]) : ""
      return CapturedRequest.Field(name: decoded(parts[0]), value: value, isFile: false, type: nil)
    }
  }

  /// The text with `+` and percent escapes resolved; broken escapes stay as they are.
  static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(0x20)
      } else if byte == UInt8(ascii: "%"), let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16),
        rest.count > 1
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
