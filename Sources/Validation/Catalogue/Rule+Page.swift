import SafeText

extension Rule {
  /// Everything about the rule as a page of text, lines at most 78 characters wide.
  package var page: String { page(width: 78) }

  /// The page with its sentences broken into lines of at most a number of characters; examples stay as they are.
  package func page(width: Int) -> String {
    var lines = [id, ""]
    lines += statement.wrapped(toColumns: width)
    lines += [""] + reason.wrapped(toColumns: width)
    if let example {
      lines += ["", "Before:"] + indented(example.before) + ["After:"] + indented(example.after)
      if let beside = example.beside { lines += ["Beside it:"] + indented(beside) }
    }
    let severities = Profile.allCases.map { profile in
      "\(profile.rawValue) \(levels[profile]?.rawValue ?? "off")"
    }
    lines += ["", "Severity:  \(severities.joined(separator: ", "))"]
    lines.append("Tab:       \(tab.rawValue)")
    lines.append("Fix:       \(isFixable ? "offered where it is safe" : "by hand")")
    if !aliases.isEmpty { lines += labelled("Also:", aliases.joined(separator: ", "), width) }
    lines += labelled("Source:", source, width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  }

  /// A label and its text, which goes on below itself.
  private func labelled(_ label: String, _ text: String, _ width: Int) -> [String] {
    let indent = 11
    let lines = text.wrapped(toColumns: max(1, width - indent))
    let first = label + String(repeating: " ", count: indent - label.count) + (lines.first ?? "")
    return [first] + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }
}
