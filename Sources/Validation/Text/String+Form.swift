/// What rules ask of the form of a text.
extension String {
  /// Whether there is nothing to read in it.
  var isBlank: Bool {
    // Nearly every text begins with a letter; that much is seen without looking up its properties.
    if let first = utf8.first, String.isVisibleASCII(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  private static func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// The text without the end, where it has it.
  func without(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }

  /// The words: runs of letters and digits.
  var words: [Substring] { split { !$0.isLetter && !$0.isNumber } }

  /// Whether a text stands in it as whole words, whatever the case.
  func mentions(_ phrase: String) -> Bool {
    let wanted = phrase.lowercased().words
    let words = lowercased().words
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...words.count - wanted.count).contains { words[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  /// A name as words with capitals: `orderId` and `order_id` become "Order Id".
  var titleCased: String {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in self {
      let startsWord = character.isUppercase && previous.map { $0.isLowercase || $0.isNumber } ?? false
      if !(character.isLetter || character.isNumber) || startsWord {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
