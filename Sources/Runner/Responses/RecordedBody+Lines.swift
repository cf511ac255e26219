import JSONText

extension RecordedBody {
  /// The most lines of a body that are compared or printed line by line.
  private static let mostLines = 5000

  /// The longest line that is compared or printed whole, in characters.
  private static let longestLine = 2000

  /// The body line by line, JSON laid out; empty where there is none.
  var lines: [String] {
    switch self {
    case .none: []
    case .binary(let count): ["(\(count) bytes that are not text)"]
    case .text(let text): RecordedBody.split(text)
    case .json(let fragment):
      RecordedBody.split(String(decoding: fragment.written(in: .standard), as: UTF8.self))
    }
  }

  private static func split(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.prefix(mostLines).map { line in
      line.utf8.count <= longestLine
        ? String(line) : line.prefix(200) + "… (a line of \(line.count) characters)"
    }
    return lines.count > mostLines ? kept + ["… \(lines.count - mostLines) more lines"] : kept
  }
}

extension RecordedRequest {
  /// Verb and URL, the headers, and below an empty line the body.
  var lines: [String] {
    let head = ["\(method) \(url)"] + headers.map { "\($0.name): \($0.value)" }
    return body.lines.isEmpty ? head : head + [""] + body.lines
  }
}

extension RecordedResponse {
  /// The status, the headers, and below an empty line the body.
  var lines: [String] {
    let status = reason.isEmpty ? String(self.status) : "\(self.status) \(reason)"
    let head = [status] + headers.map { "\($0.name): \($0.value)" }
    return body.lines.isEmpty ? head : head + [""] + body.lines
  }
}
