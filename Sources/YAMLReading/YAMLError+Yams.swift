import JSONText
import Yams

extension YAMLError {
  /// What the YAML parser says, without the text it quotes.
  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let before = context.map { $0.text + ": " } ?? ""
      self.init(problem: before + problem, position: SourcePosition(line: mark.line, column: mark.column))
    case .reader(let problem, _, _, _): self.init(problem: problem, position: nil)
    case .duplicatedKeysInMapping(let names, let context):
      let (name, mark) = (names.first ?? "", context.mark)
      self.init(
        problem: "the key '\(name)' stands twice in one mapping",
        position: YAMLError.second(name, in: context.text, from: mark.line)
          ?? SourcePosition(line: mark.line, column: mark.column))
    default: self.init(problem: "it cannot be read as YAML", position: nil)
    }
  }

  /// Where a key stands for the second time, from a line on, since the parser tells where it stands first.
  ///
  /// Nil where the text is written in another way, such as with braces.
  private static func second(_ name: String, in text: String, from line: Int) -> SourcePosition? {
    let spellings = ["\(name):", "\"\(name)\":", "'\(name)':"]
    var first: Int?
    for (number, content) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where number + 1 >= line {
      // An element of a list may begin with the first key.
      let key = content.drop { $0 == " " || $0 == "-" }
      guard spellings.contains(where: { key.hasPrefix($0) }) else { continue }
      let column = content.count - key.count + 1
      if first == column { return SourcePosition(line: number + 1, column: column) }
      first = first ?? column
    }
    return nil
  }
}
