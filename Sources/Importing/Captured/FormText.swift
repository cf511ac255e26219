import Transport

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
  static func decoded(_ text: Substring) -> String { PercentEncoding.decode(text, isForm: true) }
}
