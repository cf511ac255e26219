import Transport

/// Text of `application/x-www-form-urlencoded`.
enum FormText {
  /// The members; the first of equal names counts.
  static func members(of text: some StringProtocol) -> [String: String] {
    var members: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = PercentEncoding.decode(parts[0], isForm: true)
      if members[name] == nil { members[name] = parts.count > 1 ? PercentEncoding.decode(parts[1], isForm: true) : "" }
    }
    return members
  }
}
