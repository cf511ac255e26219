import JSONText

/// Requests and responses written down as HTTP shows them, as in the wizard's *Import from sample*.
///
///     POST https://api.contoso.com/orders
///     Content-Type: application/json
///
///     {"item": "pen"}
///
///     HTTP/1.1 201 Created
///
///     {"id": 7}
///
/// Lines of `###` stand between several of them; those of one verb and path are samples of one operation.
struct SampleText {
  private static let verbs: Set<String> = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"]

  /// Whether a text begins with a request line, or with the address of one.
  static func isSample(_ text: String) -> Bool {
    guard let first = text.split(whereSeparator: \.isNewline).first(where: isContent) else { return false }
    return requestLine(first) != nil
  }

  /// The requests of a text, in its order; what is no request is left out.
  static func requests(in text: String) -> [CapturedRequest] {
    var blocks: [[Substring]] = [[]]
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("###") { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
    }
    return blocks.compactMap { $0.first(where: isContent) == nil ? nil : $0 }.enumerated().compactMap {
      request($1, number: $0)
    }
  }

  private static func isContent(_ line: Substring) -> Bool {
    !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("//") && !line.hasPrefix("#")
  }

  private static func request(_ lines: [Substring], number: Int) -> CapturedRequest? {
    guard let start = lines.firstIndex(where: isContent), let (method, url) = requestLine(lines[start]) else {
      return nil
    }
    let answer = lines[(start + 1)...].firstIndex { $0.hasPrefix("HTTP/") }
    let (headers, body) = message(lines[(start + 1)..<(answer ?? lines.endIndex)])
    var result = CapturedRequest(
      pointer: JSONPointer(tokens: [String(number)]), method: method, url: url,
      headers: headers.filter { !["host", "content-length", "cookie"].contains($0.name.lowercased()) },
      body: .none)
    let host = headers.first { $0.name.lowercased() == "host" }?.value
    if url.hasPrefix("/"), let host { result.url = "https://" + host + url }
    if !body.isEmpty {
      let type = result.header("Content-Type")?.lowercased() ?? ""
      let isForm = type.hasPrefix("application/x-www-form-urlencoded")
      result.body = isForm ? .form(FormText.fields(body)) : .text(body)
    }
    if let answer { result.response = response(lines[answer...]) }
    return result
  }

  private static func requestLine(_ line: Substring) -> (method: String, url: String)? {
    let words = line.split(separator: " ")
    guard let first = words.first else { return nil }
    let verb = first.uppercased()
    if verbs.contains(verb), words.count > 1, isTarget(words[1]) { return (verb, String(words[1])) }
    return words.count == 1 && first.contains("://") && isTarget(first) ? ("GET", String(first)) : nil
  }

  private static func isTarget(_ word: Substring) -> Bool {
    word.hasPrefix("/") || word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("{{")
  }

  private static func response(_ lines: ArraySlice<Substring>) -> CapturedRequest.Response? {
    guard let first = lines.first,
      let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    let (headers, body) = message(lines.dropFirst())
    let type = headers.first { $0.name.lowercased() == "content-type" }?.value
    let isJSON = body.hasPrefix("{") || body.hasPrefix("[")
    return CapturedRequest.Response(
      status: status, type: type ?? (isJSON ? "application/json" : ""), headers: headers,
      body: body.isEmpty ? nil : body)
  }

  /// The headers up to the first empty line, and the rest.
  private static func message(_ lines: ArraySlice<Substring>) -> ([CapturedRequest.Pair], String) {
    var rest = lines
    var headers: [CapturedRequest.Pair] = []
    while let line = rest.first, let colon = line.firstIndex(of: ":"), !line.hasPrefix("{"),
      !line.hasPrefix("[")
    {
      let name = line[..<colon]
      guard !name.isEmpty, !name.contains(" ") else { break }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers.append(CapturedRequest.Pair(name: String(name), value: String(value)))
      rest = rest.dropFirst()
    }
    return (headers, rest.joined(separator: "\n").trimmed)
  }
}
