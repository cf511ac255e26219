import Transport

/// Random text for URLs, from the system's generator.
package enum RandomText {
  /// Random bytes in base64 for URLs.
  package static func make(bytes count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return Base64Text.encodeForURL(
      (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }
}
