/// A line of text with places counted in characters, which costs no walking where every byte is one.
struct TextLine: Hashable, Sendable {
  /// The text.
  private(set) var text: String
  /// Whether every byte is a character of its own.
  private(set) var isSimple: Bool

  init(_ text: String) {
    self.text = text
    self.text.makeContiguousUTF8()
    isSimple = TextLine.isSimple(self.text)
  }

  /// How many characters there are.
  var count: Int { isSimple ? text.utf8.count : text.count }

  /// The place of a character, the end for numbers beyond it.
  func index(_ position: Int) -> String.Index {
    if isSimple { return text.utf8.index(text.startIndex, offsetBy: min(max(0, position), text.utf8.count)) }
    return text.index(text.startIndex, offsetBy: max(0, position), limitedBy: text.endIndex) ?? text.endIndex
  }

  /// How many characters lie before a place; a character that the place cuts counts.
  func position(of index: String.Index) -> Int {
    isSimple ? text.utf8.distance(from: text.startIndex, to: index) : text[..<index].count
  }

  /// The text between two characters.
  func part(_ range: Range<Int>) -> Substring { text[index(range.lowerBound)..<index(range.upperBound)] }

  /// How many bytes lie before a character.
  func byte(_ position: Int) -> Int { text.utf8.distance(from: text.startIndex, to: index(position)) }

  /// How many characters lie before a byte.
  func position(ofByte byte: Int) -> Int { position(of: text.utf8.index(text.startIndex, offsetBy: byte)) }

  /// The text between two bytes.
  func part(bytes: Range<Int>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return text[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }

  /// Puts a text in the place of some bytes.
  mutating func replace(bytes: Range<Int>, with new: some StringProtocol) {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    text.replaceSubrange(start..<text.utf8.index(start, offsetBy: bytes.count), with: new)
    isSimple = isSimple ? TextLine.isSimple(new) : TextLine.isSimple(text)
  }

  /// The place where the word before a place begins.
  func wordStart(before position: Int) -> Int {
    var start = index(position)
    var isInWord = false
    while start > text.startIndex {
      let previous = text.index(before: start)
      let isWord = TextLine.isWord(text[previous])
      if isInWord, !isWord { break }
      isInWord = isWord
      start = previous
    }
    return self.position(of: start)
  }

  /// The place where the word after a place ends.
  func wordEnd(after position: Int) -> Int {
    var end = index(position)
    var isInWord = false
    while end < text.endIndex {
      let isWord = TextLine.isWord(text[end])
      if isInWord, !isWord { break }
      isInWord = isWord
      end = text.index(after: end)
    }
    return self.position(of: end)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// CR and LF make one character of two bytes.
  private static func isSimple(_ text: some StringProtocol) -> Bool {
    let check: (UnsafeBufferPointer<UInt8>) -> Bool = { $0.allSatisfy { $0 < 0x80 && $0 != 0x0D } }
    return text.utf8.withContiguousStorageIfAvailable(check) ?? false
  }
}
