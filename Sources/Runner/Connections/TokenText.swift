import JSONText

/// Finds the token in what a file, a variable or `az account get-access-token` gives.
package enum TokenText {
  /// The token: that of a JSON object as `az` prints it, or the text without blanks and without `Bearer`.
  package static func token(in text: String) -> String {
    if let token = printed(in: Array(text.utf8)) { return token }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 2, words[0].lowercased() == "bearer" { return String(words[1]) }
    return words.joined()
  }

  /// The token of a JSON object as `az` prints it; nil in any other text.
  static func printed(in bytes: [UInt8]) -> String? {
    guard let root = try? JSONDocument(bytes).root, root.isObject else { return nil }
    return (root["accessToken"] ?? root["access_token"] ?? root["token"])?.string
  }
}
