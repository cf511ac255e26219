import JSONText
import SafeText

extension Output {
  /// Writes a line of text from anywhere; what a terminal would act on is made visible.
  func line(_ text: String) { painted(SafeText.shown(text)) }

  /// Writes a line whose parts were cleaned already.
  func painted(_ text: String) { write(Array((text + "\n").utf8)) }

  /// Writes a message for people to standard error.
  func complain(_ message: String) {
    let shown = message.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.shown($0) }
    writeError(Array((Program.name + ": " + shown.joined(separator: "\n") + "\n").utf8))
  }

  /// Tells people what to do, on standard error, so that a report on standard output stays one document.
  func tell(_ text: String) { writeError(Array((SafeText.shown(text) + "\n").utf8)) }

  /// Writes one JSON document; on a terminal everything beyond ASCII is escaped, since it is not to act on it.
  func document(_ fragment: JSONFragment) { write(documentBytes(fragment, isShown: isTerminal)) }

  /// The bytes of one JSON document with its final line end.
  func documentBytes(_ fragment: JSONFragment, isShown: Bool) -> [UInt8] {
    var layout = JSONLayout.standard
    layout.isASCII = isShown
    return fragment.written(in: layout) + [0x0A]
  }

  /// The same seam with everything for people on standard error, where standard output carries a file.
  var onStandardError: Output { Output(write: writeError, writeError: writeError, readInput: readInput) }

  /// A text in a colour, where there is colour.
  func paint(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
