/// The words that a member's name is made of.
enum MemberWords {
  /// The words in lower case: `redirectMode` is redirect and mode, `x-ms-trigger-hint` is trigger and hint.
  static func parts(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in name.hasPrefix("x-ms-") ? name.dropFirst(5) : name[...] {
      if !character.isLetter || character.isUppercase, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if character.isLetter { word += character.lowercased() }
    }
    return word.isEmpty ? words : words + [word]
  }
}
