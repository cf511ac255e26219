extension StringProtocol {
  /// The text without white space at both ends.
  package var trimmed: String {
    let text = Substring(self)
    // Nearly every text begins and ends with a letter; that much is seen without looking up its properties.
    if let first = text.utf8.first, let last = text.utf8.last, Self.isVisibleASCII(first),
      Self.isVisibleASCII(last)
    {
      return String(text)
    }
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  private static func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
