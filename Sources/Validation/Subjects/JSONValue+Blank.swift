import JSONText

extension Optional<JSONValue> {
  /// Whether nothing is written: no value at all, or a text with nothing to read in it.
  var isBlank: Bool {
    guard let self else { return true }
    return self.string?.isBlank ?? false
  }
}
