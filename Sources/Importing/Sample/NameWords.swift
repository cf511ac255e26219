/// What names of properties tell.
enum NameWords {
  private static let acronyms: Set<String> = [
    "id", "url", "uri", "uuid", "api", "ip", "html", "json", "xml", "utc",
  ]

  /// A label made of a name: `createdAt`, `created_at` and `created-at` become "Created At".
  static func summary(of name: String) -> String {
    words(of: name).map { word in
      acronyms.contains(word.lowercased())
        ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// Whether the names are the keys of a map rather than properties: five or more, all numbers, dates or uuids.
  static func areIdentifiers(_ names: [String]) -> Bool {
    guard names.count >= 5 else { return false }
    return names.allSatisfy { name in
      let isNumber = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return isNumber || !TextFormat.all(of: name).isDisjoint(with: [.date, .dateTime, .uuid])
    }
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in name {
      let isSeparator = !character.isLetter && !character.isNumber
      if isSeparator || (wasLower && character.isUppercase) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !isSeparator { word.append(character) }
      wasLower = character.isLowercase || character.isNumber
    }
    return word.isEmpty ? words : words + [word]
  }
}
