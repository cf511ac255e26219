/// How far two spellings are apart, to say what was probably meant.
package enum Spelling {
  /// The name nearest to a word, whatever the case; nil when none is within the distance.
  static func nearest(
    to word: String, among names: some Sequence<String>, within limit: Int = 2
  ) -> String? {
    let folded = Array(word.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for name in names where name != word {
      guard abs(name.utf8.count - folded.count) <= limit else { continue }
      let distance = self.distance(folded, Array(name.lowercased().utf8))
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, name) { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// The name nearest to a word, further away for longer words: a third of its length.
  package static func likely(_ word: String, among names: some Sequence<String>) -> String? {
    nearest(to: word, among: names, within: max(2, word.utf8.count / 3))
  }

  /// "; did you mean 'x'?", or nothing.
  package static func hint(_ name: String?) -> String { name.map { "; did you mean '\($0)'?" } ?? "" }

  /// The end of a sentence that names something unknown: "; did you mean 'x'?", or a period.
  static func ending(_ name: String?) -> String { name == nil ? "." : hint(name) }

  /// The name that a word is, but for its case.
  static func sameLetters(as word: String?, among names: some Sequence<String>) -> String? {
    let folded = word?.lowercased()
    return names.first { $0.lowercased() == folded }
  }

  /// The Levenshtein distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : 1 + min(diagonal, row[j], above)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
