/// Takes secrets out of texts that are shown, logged or written.
package struct Redactor: Sendable {
  /// What stands where a secret stood.
  package static let mask = "••••••••"

  /// The shortest secret that is searched for; shorter ones are hidden by where they stand.
  private static let shortest = 4

  private let forms: [String]

  /// Prepares the forms in which secrets may occur: plain, percent-encoded, base64, escaped in JSON, hexadecimal.
  package init(secrets: [Secret]) {
    var forms: Set<String> = []
    for secret in secrets {
      let text = secret.reveal()
      guard text.utf8.count >= Redactor.shortest else { continue }
      let bytes = Array(text.utf8)
      forms.formUnion([
        text, PercentEncoding.encode(text), PercentEncoding.encode(PercentEncoding.encode(text)),
        Base64Text.encode(bytes), Redactor.hexadecimal(bytes),
        text.split(separator: " ", omittingEmptySubsequences: false).map {
          PercentEncoding.encode(String($0))
        }
        .joined(separator: "+"),
        Redactor.escaped(text),
      ])
      for skip in 1..<min(3, max(2, bytes.count)) {
        let core = Base64Text.encode(Array(bytes.dropFirst(skip)))
        if core.utf8.count >= 12 { forms.insert(String(core.prefix { $0 != "=" }.dropLast())) }
      }
    }
    self.forms = forms.filter { $0.utf8.count >= Redactor.shortest }.sorted { $0.count > $1.count }
  }

  /// The text with every secret masked.
  package func redact(_ text: String) -> String {
    forms.reduce(text) { Redactor.replacing($1, in: $0) }
  }

  /// A header's value with every secret masked, all of it where the name says that it is one.
  package func redact(_ value: String, header name: String) -> String {
    Redactor.isSecret(header: name) ? Redactor.mask : redact(value)
  }

  /// Whether a header's name says that its value is a secret.
  package static func isSecret(header name: String) -> Bool {
    let name = name.lowercased()
    return ["authorization", "proxy-authorization", "cookie", "set-cookie"].contains(name)
      || ["key", "token", "secret", "password"].contains { name.contains($0) }
  }

  private static func replacing(_ wanted: String, in text: String) -> String {
    guard text.utf8.count >= wanted.utf8.count, text.contains(wanted) else { return text }
    return text.split(separator: wanted, omittingEmptySubsequences: false).joined(separator: mask)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : $0 == "/" ? "\\/" : String($0) }.joined()
  }
}
