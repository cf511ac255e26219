/// Terminal modes that terminfo does not know: bracketed paste and mouse reports.
struct ExtraModes: Sendable {
  /// Whether the terminal understands them; hardware terminals and the linux console do not.
  let areKnown: Bool
  /// Whether mouse reports are wanted.
  var mouse: Bool

  /// What switches off that a program which was killed may have left on: mouse and focus reports, which would come as keys,
  /// and a cursor that moves within a part of the screen.
  var cleared: String {
    areKnown ? "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1004l\u{1B}[?1006l\u{1B}[?6l\u{1B}[r" : ""
  }

  /// What switches them on: presses with coordinates as text, no motion.
  var on: String {
    areKnown ? "\u{1B}[?2004h" + (mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "") : ""
  }

  /// What switches them off.
  var off: String {
    areKnown ? "\u{1B}[?2004l" + (mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") : ""
  }
}
