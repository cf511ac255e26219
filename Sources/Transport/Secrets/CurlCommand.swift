/// A request as a curl command that a POSIX shell takes; secrets stand as variables.
package enum CurlCommand {
  /// The command on one line.
  ///
  /// `secrets` are the texts to hide by the names of their shell variables.
  package static func line(for request: HTTPRequest, secrets: [String: Secret] = [:]) -> String {
    var words = ["curl"]
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != "GET" || request.body != .none {
      words += ["--request", quoted(request.method, secrets)]
    }
    words += ["--path-as-is", quoted(request.url, secrets)]
    for header in request.headers {
      let line = header.value.isEmpty ? header.name + ";" : header.name + ": " + header.value
      words += ["--header", quoted(line, secrets)]
    }
    switch request.body {
    case .none: break
    case .bytes(let bytes):
      let text = String(validating: bytes, as: UTF8.self)
      words += text.map { ["--data-raw", quoted($0, secrets)] } ?? ["--data-binary", "@-"]
    case .multipart(let parts):
      for part in parts { words += ["--form", quoted(form(part), secrets)] }
    }
    return words.joined(separator: " ")
  }

  private static func form(_ part: MultipartPart) -> String {
    var text: String
    switch part.content {
    case .bytes(let bytes): text = part.name + "=" + String(decoding: bytes, as: UTF8.self)
    case .filePath(let path): text = part.name + "=@" + path
    }
    if let type = part.contentType { text += ";type=" + type }
    if let name = part.fileName { text += ";filename=" + name }
    return text
  }

  /// A shell word: single quotes around everything but secrets, which stand as `"$NAME"`.
  private static func quoted(_ text: String, _ secrets: [String: Secret]) -> String {
    var pieces: [(text: String, isVariable: Bool)] = [(text, false)]
    let known = secrets.map { (variable($0.key), $0.value.reveal()) }.filter { !$0.1.isEmpty }
    for (name, secret) in known.sorted(by: { $0.1.count > $1.1.count }) {
      for form in [secret, PercentEncoding.encode(secret), Base64Text.encode(Array(secret.utf8))] {
        pieces = pieces.flatMap { piece -> [(text: String, isVariable: Bool)] in
          guard !piece.isVariable, piece.text.contains(form) else { return [piece] }
          let parts = piece.text.split(separator: form, omittingEmptySubsequences: false).map {
            (String($0), false)
          }
          return Array(parts.map { [$0] }.joined(separator: [(name, true)]))
        }
      }
    }
    let words = pieces.compactMap { piece -> String? in
      if piece.isVariable { return "\"$" + piece.text + "\"" }
      return piece.text.isEmpty ? nil : singleQuoted(piece.text)
    }
    return words.isEmpty ? "''" : words.joined()
  }

  private static func singleQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func variable(_ name: String) -> String {
    let letters = name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return (letters.first?.isNumber == true ? "_" : "") + String(letters)
  }
}
