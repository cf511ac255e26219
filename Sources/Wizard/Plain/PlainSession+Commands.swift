import TerminalUI

extension PlainSession {
  /// The commands that only lines have.
  static let ownCommands = ["commands", "key", "s", "q", "values", "empty", "again"]

  /// Does a command by its name; a number after it names the row or field that it is about.
  mutating func command(_ text: String) -> [Effect] {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return list() }
    let rest = words.count > 1 ? words[1] : ""
    switch name {
    case "commands": return list()
    case "key":
      guard let key = PlainKey.named(rest) else {
        lines.append(
          "There is no key '\(PlainText.shown(rest))'; keys are named as in Alt-x, ^S, F5, Enter, Down.")
        return []
      }
      return press(key)
    case "s": return command("save")
    case "q": return command("quit")
    case "values": return press(.altKey(.down))
    case "empty": return answer("\\")
    case "again":
      spot = nil
      return []
    default: break
    }
    let whole = PlainCommand.named(text)
    guard let command = whole ?? PlainCommand.named(name) else {
      lines.append(
        "There is no command '\(PlainText.shown(name))'; there are "
          + PlainCommand.near(name).joined(separator: ", ") + " …; :commands lists all.")
      return []
    }
    guard whole != nil || rest.isEmpty || Int(rest) != nil else {
      lines.append("':\(name)' takes nothing but a number after it; nothing was done. :commands lists all.")
      return []
    }
    var effects: [Effect] = []
    if let number = Int(rest) { effects += answer("#\(number)") }
    if let reason = state.disabledReason(of: command) {
      lines.append(PlainText.shown(reason))
      return effects
    }
    return effects + perform(command)
  }

  private mutating func list() -> [Effect] {
    for entry in PlainCommand.entries {
      let reason = state.disabledReason(of: entry.command).map { "  (\($0))" } ?? ""
      lines.append(":\(entry.names.joined(separator: ", :"))  \(entry.title)\(reason)")
    }
    lines.append(":key NAME  Press a key of the screen, such as Alt-x")
    lines.append(
      ":empty  Empty the field    :values  Offer values for it    :again  Tell what is asked for again")
    return []
  }
}
