/// Takes secrets out of texts that are shown, logged or written.
///
/// The search goes by bytes, in one pass for all secrets: a combining mark behind a secret, which makes another
/// character of its last letter, does not hide it. A byte that begins no needle and no escape costs one look into a
/// table.
package struct Redactor: Sendable {
  /// What stands where a secret stood.
  package static let mask = "••••••••"

  /// The shortest secret that is searched for inside words, in bytes; shorter ones are hidden by where they stand, and
  /// from two bytes on where they are words of their own.
  package static let shortest = 4
  private static let shortestWord = 2

  /// The needles by their first byte, longer ones first.
  private let needles: [[Needle]]
  /// Whether a needle, or an escape that one may begin with, can begin with a byte.
  private let begins: [Bool]
  private let headerNames: Set<String>
  private let queryNames: Set<String>

  /// Prepares the search for secrets in all their spellings: plain, percent-encoded, base64, JSON, markup,
  /// hexadecimal.
  ///
  /// `users` are names that stand with a secret in `user:password` credentials; `headers` and `query` are names
  /// whose values are hidden whatever they are.
  package init(
    secrets: [Secret], users: [String] = [], headers: Set<String> = [], query: Set<String> = []
  ) {
    headerNames = Set(headers.map { $0.lowercased() })
    queryNames = query
    var all: [[UInt8]: Needle] = [:]
    for text in secrets.map({ $0.reveal() }) {
      let pairs = Set(users.map { Array(Base64Text.encode(Array(($0 + ":" + text).utf8)).utf8) })
      let forms = text.utf8.count >= Redactor.shortest ? SecretForms(text) : nil
      for bytes in forms?.whole ?? [] { all[bytes] = Needle(bytes) }
      let word = Array(text.utf8)
      if forms == nil, word.count >= Redactor.shortestWord { all[word] = Needle(word, standsAlone: true) }
      for bytes in pairs { all[bytes] = Needle(bytes, isBase64: true) }
      for bytes in forms?.base64Runs ?? [] { all[bytes] = Needle(bytes, isBase64: true, isRun: true) }
    }
    let longestFirst = all.values.filter { $0.bytes.count >= Redactor.shortestWord }
      .sorted { $0.bytes.count > $1.bytes.count }
    var needles = [[Needle]](repeating: [], count: longestFirst.isEmpty ? 0 : 256)
    for needle in longestFirst {
      if let first = needle.bytes.first { needles[Int(Needle.folded(first))].append(needle) }
    }
    self.needles = needles
    begins = (0...UInt8.max).map { byte in
      !needles.isEmpty
        && (EscapedUnit.canBegin(with: byte) || !needles[Int(Needle.folded(byte))].isEmpty)
    }
  }

  /// The text with every secret masked.
  package func redact(_ text: String) -> String {
    guard !needles.isEmpty else { return text }
    var text = text
    let clean = text.withUTF8 { bytes in begins.withUnsafeBufferPointer { replaced(bytes, $0) } }
    return clean.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Bytes with every secret masked.
  package func redact(bytes: [UInt8]) -> [UInt8] { replaced(bytes) ?? bytes }

  /// A header's value with every secret masked, all of it where the name says that it is one; a header that holds
  /// a URL is treated as one.
  package func redact(_ value: String, header name: String) -> String {
    if Redactor.isSecret(header: name) { return Redactor.mask }
    if !headerNames.isEmpty, headerNames.contains(name.lowercased()) { return Redactor.mask }
    return TellingName.isAny(of: Redactor.addressHeaders, name) ? redact(url: value) : redact(value)
  }

  private static let addressHeaders = ["location", "content-location", "referer"]

  /// Headers with every secret masked.
  package func redact(headers: [HTTPHeader]) -> [HTTPHeader] {
    headers.map { HTTPHeader(name: $0.name, value: redact($0.value, header: $0.name)) }
  }

  /// A URL with every secret masked: user information, named and telling query parameters, secrets anywhere.
  package func redact(url: String) -> String {
    // Before the URL is taken apart, since a secret may hold the very characters that divide it.
    var text = redact(url)
    if let start = text.firstRange(of: "://")?.upperBound {
      let end = text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex
      if let at = text[start..<end].lastIndex(of: "@") {
        text.replaceSubrange(start..<at, with: Redactor.mask)
      }
    }
    // The part behind `#` carries tokens as a query does (RFC 6749 section 4.2.2).
    let hash = text.firstIndex(of: "#")
    let fragment = hash.map { "#" + fields(text[text.index(after: $0)...]) } ?? ""
    text = String(text[..<(hash ?? text.endIndex)])
    guard let question = text.firstIndex(of: "?") else { return text + fragment }
    return String(text[..<question]) + "?" + fields(text[text.index(after: question)...]) + fragment
  }

  /// A form-encoded body or a query with every secret masked, its telling fields among them.
  package func redact(form: String) -> String { fields(redact(form)[...]) }

  /// A form without its telling fields; secrets are masked already.
  private func fields(_ form: Substring) -> String {
    form.split(separator: "&", omittingEmptySubsequences: false).map { pair in
      let name = String(pair.prefix { $0 != "=" })
      let isHidden = queryNames.contains(name) || Redactor.isSecret(field: name)
      return isHidden && pair.contains("=") ? name + "=" + Redactor.mask : String(pair)
    }.joined(separator: "&")
  }

  /// Whether a header's name says that its value is a secret.
  package static func isSecret(header name: String) -> Bool {
    TellingName.isAny(of: secretHeaders, name) || TellingName.hasTellingPart(name)
  }

  private static let secretHeaders = ["authorization", "proxy-authorization", "cookie", "set-cookie"]

  /// Whether the name of a query parameter or form field says that its value is a secret; those of OAuth are among
  /// them (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
  package static func isSecret(field name: String) -> Bool {
    TellingName.isAny(of: secretFields, name) || TellingName.hasTellingPart(name)
  }

  private static let secretFields = [
    "code", "code_verifier", "client_assertion", "assertion", "sig", "signature", "device_code",
  ]

  /// The bytes with secrets masked; nil when there are none.
  private func replaced(_ bytes: [UInt8]) -> [UInt8]? {
    guard !needles.isEmpty else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      begins.withUnsafeBufferPointer { replaced(bytes, $0) }
    }
  }

  private func replaced(
    _ bytes: UnsafeBufferPointer<UInt8>, _ begins: UnsafeBufferPointer<Bool>
  ) -> [UInt8]? {
    var clean: [UInt8] = []
    var copied = 0
    var place = 0
    while place < bytes.count {
      guard begins[Int(bytes[place])], let found = needle(in: bytes, at: place) else {
        place += 1
        continue
      }
      clean.append(contentsOf: bytes[copied..<place])
      place += found.length
      if found.needle.isBase64Run {
        while let last = clean.last, last != UInt8(ascii: "="), Base64Text.isDigit(last) {
          clean.removeLast()
        }
        while place < bytes.count, Base64Text.isDigit(bytes[place]) { place += 1 }
      }
      clean.append(contentsOf: Redactor.mask.utf8)
      copied = place
    }
    guard copied > 0 else { return nil }
    clean.append(contentsOf: bytes[copied...])
    return clean
  }

  private func needle(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (needle: Needle, length: Int)? {
    let byte = bytes[place]
    if let found = first(of: needles[Int(Needle.folded(byte))], bytes, place) { return found }
    guard EscapedUnit.canBegin(with: byte) else { return nil }
    for depth in 0...EscapedUnit.deepest {
      guard let first = EscapedUnit(in: bytes, at: place, depth: depth)?.first else { continue }
      if let found = self.first(of: needles[Int(Needle.folded(first))], bytes, place) { return found }
    }
    return nil
  }

  private func first(
    of needles: [Needle], _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (needle: Needle, length: Int)? {
    for needle in needles {
      if let length = needle.length(in: bytes, at: place) { return (needle, length) }
    }
    return nil
  }
}
