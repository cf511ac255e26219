import Curses
import TerminalUI
import Wizard

/// The settings file with everything that can be set, each at what it is without the file.
package enum DefaultSettings {
  /// The text, every line of it a comment or a default.
  package static var text: String {
    let themes = Theme.allCases.map(\.rawValue).joined(separator: ", ")
    var lines = [
      "# Settings of conwiz. Everything here is at its default; options of the command line go before it.",
      "",
      "# Colours: \(themes), or one of `themes` below.",
      "theme: dark",
      "# When to use colour: auto, always, never.",
      "color: auto",
      "# Mouse reports from the start; off leaves the terminal's own selection alone.",
      "mouse: false",
      "# Draw with ASCII only.",
      "ascii: false",
      "# Ask line by line instead of drawing.",
      "plain: false",
      "# Let nothing move by itself: seconds are counted on only when something happens.",
      "reduce-motion: false",
      "",
      "# Themes of your own: what they start from, and the roles that they change. A look is a colour",
      "# (\(ColourName.help)),",
      "# or foreground, background, bold, underline, reverse, dim.",
      "# Roles: " + Role.allCases.map(\.name).joined(separator: ", ") + ".",
      "themes:",
      "  mine:",
      "    base: dark",
      "    error: {foreground: bright-red, bold: true}",
      "",
      "# Keys: F2, Ctrl-S, Alt-x, Del, or one character, which works outside text fields. A key of another command",
      "# is taken from it; give that command a list of its own, so that it is meant.",
      "keys:",
    ]
    for entry in CommandTable.standard where !entry.label.isEmpty {
      let keys = (entry.keys + entry.listKeys).map { quoted($0.label) }
      let padded = "  \(entry.name): [\(keys.joined(separator: ", "))]"
      lines.append(padded + String(repeating: " ", count: max(1, 44 - padded.count)) + "# \(entry.title)")
    }
    return lines.joined(separator: "\n").replacing("…", with: "...") + "\n"
  }

  /// A key's name as YAML takes it for a text.
  private static func quoted(_ name: String) -> String {
    let isPlain =
      name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } && name.count > 1
    return isPlain ? name : name == "'" ? "\"'\"" : "'\(name)'"
  }
}
