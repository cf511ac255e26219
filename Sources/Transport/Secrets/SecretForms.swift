/// The spellings in which a secret may occur in what is sent, received and reported.
struct SecretForms {
  /// Spellings that stand by themselves.
  let whole: Set<[UInt8]>
  /// Base64 of the secret, and the runs that base64 of a longer text has where the secret is in it, whatever stands
  /// before it; what stands around a run belongs to the same base64.
  let base64Runs: Set<[UInt8]>

  /// The shortest run of a longer base64 that is searched for; shorter ones occur by chance.
  private static let shortestRun = 8

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let encoded = PercentEncoding.encode(text)
    // What JavaScript's encodeURIComponent leaves, and the form encoding of browsers (WHATWG URL section 5.2).
    let component = PercentEncoding.encode(text, keeping: "!*'()")
    let form = PercentEncoding.encode(text, keeping: "* ").map { character in
      character == " " ? "+" : character == "~" ? "%7E" : String(character)
    }.joined()
    let spellings = [
      component, SecretForms.lowerHex(component), form, SecretForms.lowerHex(form),
      text, encoded, SecretForms.lowerHex(encoded), PercentEncoding.encode(encoded),
      encoded.split(separator: "%20", omittingEmptySubsequences: false).joined(separator: "+"),
      JSONSpelling.plain(text), JSONSpelling.slashes(text),
      JSONSpelling.ascii(text), JSONSpelling.safe(text, also: "\"&'+<>`\u{7F}", uppercase: true, ascii: true),
      JSONSpelling.safe(text, also: "&'<>", uppercase: false, ascii: false),
      JSONSpelling.safe(text, also: "&<>", uppercase: false, ascii: false), SecretForms.markup(text),
      SecretForms.hexadecimal(bytes, uppercase: false),
      SecretForms.hexadecimal(bytes, uppercase: true),
    ]
    whole = Set(spellings.map { Array($0.utf8) })
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

  /// As it stands in HTML and XML, whose pages of errors name what they got.
  private static func markup(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(character)
      }
    }.joined()
  }

  private static func urlSafe(_ base64: String) -> String {
    String(base64.compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }

  private static func lowerHex(_ encoded: String) -> String {
    var digits = 0
    return String(
      decoding: encoded.utf8.map { byte in
        if byte == UInt8(ascii: "%") {
          digits = 2
          return byte
        }
        defer { digits -= 1 }
        return digits > 0 && byte > 0x39 ? byte | 0x20 : byte
      }, as: UTF8.self)
  }

  private static func hexadecimal(_ bytes: [UInt8], uppercase: Bool) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: uppercase) }.joined()
  }
}
