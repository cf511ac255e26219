/// What somebody types to find something: words that must all occur, each letter of a word in order.
///
/// Better are letters in one run, at the beginning of words (also behind `/`, `_`, `.`, `-` and in `camelCase`), near
/// the front, and in short texts. Capitals in a word make it match only capitals.
package struct FuzzyQuery: Sendable {
  /// How well a text matches, and where.
  package struct Match: Sendable {
    /// The larger the better.
    package let score: Int
    /// The positions of the matched bytes in the text's UTF-8, ascending.
    package let positions: [Int]
  }

  private struct Word {
    let bytes: [UInt8]
    let isExact: Bool
    let mask: UInt64
  }

  private let words: [Word]

  /// Reads a query; blanks separate its words.
  package init(_ text: String) {
    words = text.utf8.split(separator: 0x20).map { word in
      let bytes = Array(word)
      let lower = bytes.map { FuzzyText.lowercased($0) }
      return Word(bytes: bytes, isExact: lower != bytes, mask: FuzzyText.mask(of: lower))
    }
  }

  /// Whether the query says nothing.
  package var isEmpty: Bool { words.isEmpty }

  /// Matches a text; nil when a word is not in it.
  package func match(_ text: FuzzyText) -> Match? {
    var score = -text.bytes.count / 8
    var positions: Set<Int> = []
    for word in words {
      guard word.mask & ~text.mask == 0 else { return nil }
      let bytes = word.isExact ? text.bytes : text.lower
      guard let found = FuzzyQuery.best(word.bytes, in: bytes, text.bytes) else { return nil }
      score += found.score
      positions.formUnion(found.positions)
    }
    return Match(score: score, positions: positions.sorted())
  }

  /// The best of the places where the letters of a word occur in order; a few beginnings are tried.
  private static func best(
    _ word: [UInt8], in text: [UInt8], _ original: [UInt8]
  ) -> (score: Int, positions: [Int])? {
    var best: (score: Int, positions: [Int])?
    var start = 0
    for _ in 0..<24 {
      guard let positions = positions(of: word, in: text, from: start) else { break }
      let score = score(positions, original)
      if best.map({ score > $0.score }) ?? true { best = (score, positions) }
      start = positions[0] + 1
    }
    return best
  }

  /// The first end of the word's letters in order, then backwards the shortest way to it.
  private static func positions(of word: [UInt8], in text: [UInt8], from start: Int) -> [Int]? {
    var next = 0
    var end = start
    while end < text.count, next < word.count {
      if text[end] == word[next] { next += 1 }
      end += 1
    }
    guard next == word.count, next > 0 else { return nil }
    var positions = [Int](repeating: 0, count: word.count)
    var position = end - 1
    var letter = word.count - 1
    while letter >= 0 {
      if text[position] == word[letter] {
        positions[letter] = position
        letter -= 1
      }
      position -= 1
    }
    return positions
  }

  private static func score(_ positions: [Int], _ text: [UInt8]) -> Int {
    var score = 0
    for (number, position) in positions.enumerated() {
      score += 16
      let isRun = number > 0 && positions[number - 1] == position - 1
      if isRun {
        score += 8
      } else if number > 0 {
        score -= min(12, position - positions[number - 1])
      }
      if startsWord(position, text) { score += number == 0 ? 14 : 8 }
    }
    return score - min(8, (positions.first ?? 0) / 2)
  }

  private static func startsWord(_ position: Int, _ text: [UInt8]) -> Bool {
    guard position > 0 else { return true }
    let before = text[position - 1]
    let byte = text[position]
    let isUpper = (0x41...0x5A).contains(byte)
    let wasLower = (0x61...0x7A).contains(before) || (0x30...0x39).contains(before)
    return (isUpper && wasLower) || " /_.-#:{".utf8.contains(before)
  }
}
