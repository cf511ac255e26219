import JSONText

/// What stands in a file or variable for a token.
package enum TokenText {
  /// The token: that of a JSON object as `az` prints it, or the text without blanks and without `Bearer`.
  package static func token(in text: String) -> String {
    let bytes = Array(text.utf8)
    if let root = try? JSONDocument(bytes).root, root.isObject,
      let token = (root["accessToken"] ?? root["access_token"] ?? root["token"])?.string
    {
      return token
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 2, words[0].lowercased() == "bearer" { return String(words[1]) }
    return words.joined()
  }
}
