import Validation

/// Every rule's id and what it says is right, written out, so that nobody adds or rewords a rule by accident.
enum RuleList {
  /// The catalogue in the same form.
  static var actual: [String] {
    RuleCatalogue.all.map { rule in
      var lines = [rule.id]
      var line = ""
      for word in rule.statement.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > 96 {
          lines.append("  " + line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      return (lines + ["  " + line]).joined(separator: "\n")
    }
  }

  /// The rules of the two lists.
  static var expected: [String] {
    (first + "\n" + second).split(separator: "\n").reduce(into: []) { rules, line in
      if line.hasPrefix(" "), !rules.isEmpty {
        rules[rules.count - 1] += "\n" + line
      } else {
        rules.append(String(line))
      }
    }
  }
}
