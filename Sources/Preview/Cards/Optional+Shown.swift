extension Optional<String> {
  /// The text without blanks around it; nil when nothing is left.
  var shown: String? {
    guard let self else { return nil }
    let trimmed = self.drop { $0.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }
}
