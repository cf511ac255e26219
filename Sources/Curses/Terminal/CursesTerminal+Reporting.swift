import CNcurses
import Environment
import Glibc

extension CursesTerminal {
  /// Rings the bell.
  package func ring() {
    guard canDraw else { return }
    beep()
  }

  /// Switches mouse reports.
  package func setMouse(_ isOn: Bool) {
    guard canDraw, isOn != modes.mouse else { return }
    output.send(modes.off)
    modes.mouse = isOn
    hold()
  }

  /// Puts a text on the clipboard of the terminal's user by OSC 52; false when it is longer than common terminals
  /// take (75 kB encoded) or the terminal has none.
  package func copy(_ text: String) -> Bool {
    guard canDraw else { return false }
    let clipboard = Clipboard(
      isKnown: capabilities.hasClipboard, isInTmux: Environment.filled("TMUX") != nil,
      isInScreen: Environment.filled("STY") != nil)
    guard let sequence = clipboard.sequence(for: text) else { return false }
    output.send(sequence)
    return true
  }
}
