import Transport

/// Text of `application/x-www-form-urlencoded`.
enum FormText {
  /// The members; the first of equal names counts.
  static func members(of text: some StringProtocol) -> [String: String] {
    var members: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, value) = (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
      if members[name] == nil { members[name] = value }
    }
    return members
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    PercentEncoding.decode(text, isForm: true)
  }
}
