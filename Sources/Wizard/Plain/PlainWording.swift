import TerminalUI

/// Sentences of the screen in the words of plain mode: where they name a key, the word is told that does the same.
enum PlainWording {
  /// The words for keys, by the key's name.
  private static let words: [String: String] = {
    var words = ["Esc": "<"]
    for entry in CommandTable.standard where !entry.label.isEmpty {
      for key in entry.keys where words[key.label] == nil { words[key.label] = word(entry) }
    }
    return words
  }()

  private static func word(_ entry: CommandTable.Entry) -> String {
    switch entry.command {
    case .help: "?"
    case .palette: ":commands"
    case .find: "/"
    case .applyFix: "!"
    default: ":" + entry.name
    }
  }

  /// A sentence that was written for the screen.
  static func plain(_ sentence: String) -> String {
    sentence.split(separator: " ", omittingEmptySubsequences: false).map { token in
      let isOpen = token.hasPrefix("(")
      let bare = token.dropFirst(isOpen ? 1 : 0)
      let end = bare.lastIndex { !".,;:)".contains($0) }.map { bare.index(after: $0) } ?? bare.startIndex
      guard let word = words[String(bare[..<end])] else { return String(token) }
      return (isOpen ? "(" : "") + word + bare[end...]
    }.joined(separator: " ")
  }
}
