import Glibc

/// A terminal that does not show what is typed, until it is restored.
package struct EchoOff: Sendable {
  private let descriptor: Int32
  private let before: termios

  /// Switches the echo off; nil where the descriptor is no terminal.
  package init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    before = settings
    settings.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(descriptor, TCSADRAIN, &settings) == 0 else { return nil }
  }

  /// Switches it on again.
  package func restore() {
    var settings = before
    tcsetattr(descriptor, TCSADRAIN, &settings)
  }
}
