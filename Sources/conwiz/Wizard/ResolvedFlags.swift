import Curses
import Wizard

/// How the terminal is used, after options and settings.
struct ResolvedFlags {
  let options: TerminalOptions
  let isPlain: Bool
  /// Whether nothing moves by itself.
  let reducesMotion: Bool
  /// The keys of the settings file; nil where it changes none.
  let bindings: KeyBindings?
  /// What is wrong with the settings file, for the status line.
  let notice: String?

  /// Runs something with the keys of the settings.
  func bound(_ work: () -> Int32) -> Int32 {
    guard let bindings else { return work() }
    return KeyBindings.$current.withValue(bindings) { work() }
  }
}
