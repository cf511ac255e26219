/// A text in which `1️⃣`, `2️⃣` … stand before places that a test speaks of.
struct MarkedText {
  /// The text without the marks.
  let bytes: [UInt8]
  /// Where each mark stood, in bytes of the text without marks.
  let marks: [String: Int]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var marks: [String: Int] = [:]
    for character in text {
      if character.unicodeScalars.contains("\u{20E3}") {
        marks[String(character)] = bytes.count
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    self.bytes = bytes
    self.marks = marks
  }
}
