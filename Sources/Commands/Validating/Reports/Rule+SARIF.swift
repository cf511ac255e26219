import JSONText
import Validation

extension Rule {
  /// The rule as a `reportingDescriptor` (SARIF 2.1.0, section 3.49), with its level in a profile.
  func sarif(in profile: Profile) -> JSONFragment {
    let name = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let strictest = Profile.allCases.compactMap { levels[$0] }.max() ?? .info
    let configuration: JSONFragment =
      if let level = levels[profile] {
        ["level": .string(level.sarifLevel)]
      } else {
        ["enabled": false, "level": .string(strictest.sarifLevel)]
      }
    return [
      "id": .string(id), "name": .string(name), "shortDescription": ["text": .string(statement)],
      "fullDescription": ["text": .string(statement + " " + reason)],
      "help": ["text": .string(page), "markdown": .string(markdown)],
      "defaultConfiguration": configuration,
      "properties": [
        "tags": .array((["connector", tab.rawValue] + (isFixable ? ["fixable"] : [])).map { .string($0) }),
        "tab": .string(tab.rawValue), "aliases": .array(aliases.map { .string($0) }),
      ],
    ]
  }

  /// The page as Markdown, without its heading.
  private var markdown: String {
    var parts = [statement, reason]
    if let example {
      parts.append("Before:\n\n```json\n\(example.before)\n```")
      parts.append("After:\n\n```json\n\(example.after)\n```")
      if let beside = example.beside { parts.append("Beside it:\n\n```json\n\(beside)\n```") }
    }
    if !aliases.isEmpty { parts.append("Also: " + aliases.map { "`\($0)`" }.joined(separator: ", ")) }
    return (parts + ["Source: \(source)"]).joined(separator: "\n\n")
  }
}
