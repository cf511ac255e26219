extension Rule {
  /// Everything about the rule as a page of text, lines at most 78 characters wide.
  package var page: String {
    var lines = [id, ""]
    lines += wrapped(statement)
    lines += [""] + wrapped(reason)
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
    if !aliases.isEmpty { lines.append("Also:      \(aliases.joined(separator: ", "))") }
    lines.append("Source:    \(source)")
    return lines.joined(separator: "\n") + "\n"
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  }

  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > 78 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
