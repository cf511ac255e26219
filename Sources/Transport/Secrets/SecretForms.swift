/// The forms in which a secret may occur in what is sent, received and reported; how their characters are escaped
/// is the search's affair.
struct SecretForms {
  /// Forms that stand by themselves.
  let whole: Set<[UInt8]>
  /// Base64 of the secret, and the runs that base64 of a longer text has where the secret is in it, whatever stands
  /// before it; what stands around a run belongs to the same base64.
  let base64Runs: Set<[UInt8]>

  /// The shortest run of a longer base64 that is searched for; shorter ones occur by chance.
  private static let shortestRun = 8

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var whole: Set<[UInt8]> = [bytes, SecretForms.hexadecimal(bytes)]
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { whole.formUnion(SecretForms.beyondASCII(text)) }
    self.whole = whole
    let base64 = Base64Text.encode(bytes)
    var runs: Set<[UInt8]> = [Array(base64.utf8), Array(SecretForms.urlSafe(base64).utf8)]
    for skipped in 0..<min(3, bytes.count) {
      let inner = Base64Text.encode(Array(bytes.dropFirst(skipped)))
      let complete = inner.prefix((bytes.count - skipped) / 3 * 4)
      guard complete.utf8.count >= SecretForms.shortestRun else { continue }
      runs.formUnion([Array(complete.utf8), Array(SecretForms.urlSafe(String(complete)).utf8)])
    }
    base64Runs = runs
  }

  /// What becomes of other letters: another case, Latin-1, and UTF-8 that was taken for Latin-1 or for the code page
  /// 1252 and written as UTF-8 again.
  private static func beyondASCII(_ text: String) -> [[UInt8]] {
    var forms = [Array(text.lowercased().utf8), Array(text.uppercased().utf8)]
    let latin1 = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    if latin1.count == text.unicodeScalars.count { forms.append(latin1) }
    func misread(_ letter: (UInt8) -> Unicode.Scalar) -> [UInt8] {
      var wrong = String.UnicodeScalarView()
      wrong.append(contentsOf: text.utf8.map(letter))
      return Array(String(wrong).utf8)
    }
    forms.append(misread { Unicode.Scalar($0) })
    forms.append(
      misread { byte in
        0x80..<0xA0 ~= byte ? codePage1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
      })
    return forms
  }

  private static let codePage1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static func urlSafe(_ base64: String) -> String {
    String(base64.compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}
