/// What the line above the key bar says until the next key.
package struct StatusMessage: Hashable, Sendable {
  /// How the message is coloured and announced.
  package enum Tone: Hashable, Sendable {
    case note, success, warning, error
  }

  /// The sentence.
  package let text: String
  /// Its tone.
  package let tone: Tone

  /// Makes a message.
  package init(_ text: String, _ tone: Tone = .note) {
    self.text = text
    self.tone = tone
  }
}
