import ArgumentParser
import Curses
import Glibc

/// The options that say how the terminal is used.
struct TerminalFlags: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Mouse reports; off leaves the terminal's own selection alone.")
  var mouse = false

  @Flag(help: "Ask line by line, for screen readers, scripts and terminals without a cursor.")
  var plain = false

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Option(help: "Colours: dark, light, mono, high-contrast, cb (without red and green).")
  var theme = Theme.dark

  @Option(help: "When to use colour: auto, always, never.")
  var color = TerminalOptions.Colour.auto

  var options: TerminalOptions {
    TerminalOptions(colour: color, ascii: ascii, mouse: mouse, theme: theme)
  }
}

extension Theme: ExpressibleByArgument {}
extension TerminalOptions.Colour: ExpressibleByArgument {}
