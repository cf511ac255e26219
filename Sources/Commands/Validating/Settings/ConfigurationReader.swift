import JSONText
import Validation
import YAMLReading
import Yams

/// Reads a `.conwiz.yaml` and tells everything in it that is not understood, with its place.
struct ConfigurationReader {
  private static let keys = ["profile", "fail-on", "severity", "baseline", "exclude"]

  private(set) var configuration: Configuration
  /// What is wrong, each as `path:line:column: sentence`.
  private(set) var problems: [String] = []

  init(path: String) throws(CommandFailure) {
    configuration = Configuration(path: path)
    let bytes = try InputFile(name: path).bytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems = ["\(path): The file is not UTF-8; save it as UTF-8."]
      return
    }
    do throws(YAMLError) {
      if let root = try YAMLNodes.root(of: text) { read(root) }
    } catch {
      add(error.position, "This cannot be read as YAML: \(error.problem). Correct the line.")
    }
  }

  private mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      if root.scalar?.string.isEmpty == true { return }
      return add(root, "The file must hold keys with values: \(Self.keys.joined(separator: ", ")).")
    }
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "profile": configuration.profile = choice(value, "profile", Profile.allCases)
      case "fail-on": configuration.failOn = choice(value, "fail-on", FailureThreshold.allCases)
      case "severity": readSeverities(value)
      case "baseline": configuration.baseline = text(value, "'baseline' is the path of a file.")
      case "exclude": readPatterns(value)
      case let name:
        let hint = Spelling.hint(Spelling.likely(name ?? "", among: Self.keys))
        let known = hint.isEmpty ? "; the keys are \(Self.keys.joined(separator: ", "))." : hint
        add(key, "There is no key '\(name ?? "")'\(known)")
      }
    }
  }

  private mutating func readSeverities(_ value: Node) {
    guard let mapping = value.mapping else {
      return add(value, "'severity' holds rules with off, info, warning or error, as 'RULE: off'.")
    }
    for (key, level) in mapping {
      let name = key.scalar?.string ?? ""
      let rules = RuleCatalogue.rules(named: name)
      if rules.isEmpty { add(key, RuleCatalogue.unknown(name)) }
      guard let choice = level.scalar.flatMap({ SeverityOverride($0.string) }) else {
        let names = ["off", "info", "warning", "error"]
        let hint = Spelling.hint(Spelling.likely(level.scalar?.string ?? "", among: names))
        add(level, "A severity is off, info, warning or error\(hint.isEmpty ? "." : hint)")
        continue
      }
      for rule in rules { configuration.severities[rule.id] = choice }
    }
  }

  private mutating func readPatterns(_ value: Node) {
    let message = "'exclude' is a list of patterns for folders, such as 'drafts' or 'old/**'."
    guard let sequence = value.sequence else { return add(value, message) }
    for node in sequence {
      if let text = text(node, message) { configuration.exclude.append(PathPattern(text)) }
    }
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ value: Node, _ key: String, _ choices: [Choice]
  ) -> Choice? {
    let names = choices.map(\.rawValue)
    let text = value.scalar?.string ?? ""
    if let choice = Choice(rawValue: text) { return choice }
    let hint = Spelling.hint(Spelling.likely(text, among: names))
    add(
      value,
      "'\(key)' is \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")"
        + (hint.isEmpty ? "." : hint))
    return nil
  }

  private mutating func text(_ value: Node, _ message: String) -> String? {
    if let text = value.scalar?.string, !text.isEmpty { return text }
    add(value, message)
    return nil
  }

  private mutating func add(_ node: Node, _ message: String) {
    add(node.mark.map { SourcePosition(line: $0.line, column: $0.column) }, message)
  }

  private mutating func add(_ position: SourcePosition?, _ message: String) {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    problems.append("\(configuration.path)\(place): \(message)")
  }
}
