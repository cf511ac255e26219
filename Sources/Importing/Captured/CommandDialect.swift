/// Which shell a command line was copied for.
enum CommandDialect {
  case posix, cmd, powerShell

  /// Guesses by the way lines are continued and quotes are escaped.
  init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    func continues(_ mark: Character) -> Bool {
      lines.dropLast().contains { line in line.last { $0 != " " } == mark }
    }
    if text.contains("^\"") || continues("^") {
      self = .cmd
    } else if continues("`") || text.contains("`\"") || text.hasPrefix("curl.exe") {
      self = .powerShell
    } else {
      self = .posix
    }
  }
}
