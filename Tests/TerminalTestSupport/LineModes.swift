import CVTerm

/// The modes of a terminal line that a program must leave as they were.
package struct LineModes: Hashable, Sendable {
  /// Whether typed characters are shown.
  package let echoes: Bool
  /// Whether input comes line by line.
  package let isCanonical: Bool
  /// Whether `^C` and `^Z` are signals.
  package let hasSignals: Bool
  /// Whether Enter sends a newline.
  package let translatesEnter: Bool

  /// What a shell expects.
  package static let sane = LineModes(
    echoes: true, isCanonical: true, hasSignals: true, translatesEnter: true)

  private init(echoes: Bool, isCanonical: Bool, hasSignals: Bool, translatesEnter: Bool) {
    self.echoes = echoes
    self.isCanonical = isCanonical
    self.hasSignals = hasSignals
    self.translatesEnter = translatesEnter
  }

  init(_ modes: termios) {
    echoes = modes.c_lflag & tcflag_t(ECHO) != 0
    isCanonical = modes.c_lflag & tcflag_t(ICANON) != 0
    hasSignals = modes.c_lflag & tcflag_t(ISIG) != 0
    translatesEnter = modes.c_iflag & tcflag_t(ICRNL) != 0
  }
}
