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
      let mark = context.mark
      self.init(
        problem: "the key '\(names.first ?? "")' stands twice in one mapping",
        position: SourcePosition(line: mark.line, column: mark.column))
    default: self.init(problem: "it cannot be read as YAML", position: nil)
    }
  }
}
