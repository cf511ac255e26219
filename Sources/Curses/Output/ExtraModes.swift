/// Terminal modes that terminfo does not know: bracketed paste and mouse reports.
struct ExtraModes: Sendable {
  /// Whether the terminal understands them; hardware terminals and the linux console do not.
  let areKnown: Bool
  /// Whether mouse reports are wanted.
  var mouse: Bool

  /// What switches them on: presses with coordinates as text, no motion.
  var on: String {
    areKnown ? "\u{1B}[?2004h" + (mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "") : ""
  }

  /// What switches them off.
  var off: String {
    areKnown ? "\u{1B}[?2004l" + (mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") : ""
  }
}
