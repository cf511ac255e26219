import JSONText

/// What makes the short texts of a connector read well in the designer: labels and sentences.
enum Wording {
  /// The first character of a label that is neither a letter, a digit, a blank nor a round bracket.
  static func oddCharacter(in label: some StringProtocol) -> Character? {
    let isPlain = label.utf8.allSatisfy { byte in
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: ")")
    }
    return isPlain ? nil : label.first { !isOrdinary($0) && !$0.isWhitespace }
  }

  /// Whether a label ends with a letter, a digit or a closing bracket.
  static func endsPlainly(_ last: Character) -> Bool { last.isLetter || last.isNumber || last == ")" }

  /// The label without the marks at its end that a name does not have: "Get an order." loses its period.
  static func withoutEndMarks(_ label: String) -> Substring {
    var shorter = Substring(label)
    while let last = shorter.last, !endsPlainly(last) { shorter.removeLast() }
    return shorter
  }

  /// Whether two texts say the same but for case, white space around them and a final period.
  static func repeats(_ left: String, _ right: String) -> Bool {
    let left = core(of: left)
    let right = core(of: right)
    guard !left.isEmpty, left.utf8.first?.lowercasedASCII == right.utf8.first?.lowercasedASCII else {
      return false
    }
    return left == right || left.lowercased() == right.lowercased()
  }

  /// Whether a text ends as sentences do, or with a closing bracket.
  static func endsAsSentence(_ text: String) -> Bool {
    guard let last = lastVisible(of: text) else { return true }
    return ".!?)。！？…".contains(last)
  }

  /// A sentence with its period; nil where one cannot just be added: after an address or another mark.
  static func endingWithPeriod(_ text: String) -> String? {
    let trimmed = text.trimmed
    guard let last = trimmed.last, last.isLetter || last.isNumber || "\"'”’`>]}%".contains(last) else {
      return nil
    }
    let word = trimmed.lastIndex(where: \.isWhitespace).map { trimmed[$0...].dropFirst() } ?? trimmed[...]
    return word.contains("://") || word.hasPrefix("www.") ? nil : trimmed + "."
  }

  /// Whether a text begins with a small letter.
  static func startsSmall(_ text: String) -> Bool {
    text.first { !$0.isWhitespace }?.isLowercase ?? false
  }

  /// The text with a capital at the start; nil when the first word is no ordinary one: `eSign`, `order_id`.
  static func capitalised(_ text: String) -> String? {
    let text = text.trimmed
    let word = text.prefix { !$0.isWhitespace && !",;:.!?)".contains($0) }
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter && $0.isLowercase }) else { return nil }
    return capitalFirst(text)
  }

  /// A label with capitals, short words in the middle left small.
  ///
  /// "order id" becomes "Order Id", and so does `orderId`. Nil when the first word is perhaps a name that is
  /// written so: "eSign id".
  static func titled(_ label: String) -> String? {
    let label = label.trimmed
    guard label.contains(where: \.isWhitespace) else {
      let isIdentifier = label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      return isIdentifier ? label.titleCased : capitalFirst(label)
    }
    let words = label.split(separator: " ", omittingEmptySubsequences: false)
    guard words.first?.contains(where: \.isUppercase) == false else { return nil }
    return words.enumerated().map { position, word in
      position > 0 && smallWords.contains(String(word)) ? String(word) : capitalFirst(word)
    }.joined(separator: " ")
  }

  private static let smallWords: Set = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
  ]

  private static func capitalFirst(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func isOrdinary(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "(" || character == ")"
  }

  private static func lastVisible(of text: String) -> Character? { text.last { !$0.isWhitespace } }

  private static func core(of text: String) -> Substring {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return text
  }
}
