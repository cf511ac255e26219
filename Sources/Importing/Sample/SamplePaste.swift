import JSONText

/// What somebody pastes as a sample: a body, a request or response as HTTP shows it, or a curl command.
///
/// Lines of `###` stand between several samples.
struct SamplePaste {
  /// Requests with their responses, where they are there.
  private(set) var requests: [CapturedRequest] = []
  /// Responses, those of the requests among them.
  private(set) var responses: [CapturedRequest.Response] = []
  /// Texts that are JSON and nothing else.
  private(set) var bodies: [JSONDocument] = []
  /// What could not be read, in sentences.
  private(set) var remarks: [String] = []

  init(_ text: String) {
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { $0.hasPrefix("###") }.map { $0.joined(separator: "\n") }
    for block in blocks where !block.allSatisfy(\.isWhitespace) { read(block) }
    responses += requests.compactMap(\.response)
  }

  private mutating func read(_ block: String) {
    let start = block.drop(while: \.isWhitespace)
    if start.hasPrefix("HTTP/") {
      // Behind a request line of its own the block reads as request and response.
      let found = SampleText.requests(in: "GET /\n\n" + start)
      responses += found.compactMap(\.response)
      return
    }
    let found = SampleText.isSample(block) ? SampleText.requests(in: block) : CurlCommand.requests(in: block)
    guard found.isEmpty else {
      requests += found
      return
    }
    do throws(JSONSyntaxError) {
      bodies.append(try JSONDocument(Array(block.utf8)))
    } catch {
      let position = LineIndex(Array(block.utf8)).position(of: error.offset)
      remarks.append("Line \(position.line), column \(position.column) of the sample: \(error.message).")
    }
  }

  /// The bodies that requests have.
  var requestBodies: [JSONDocument] {
    bodies
      + requests.compactMap { request in
        guard case .text(let text) = request.body else { return nil }
        return try? JSONDocument(Array(text.utf8))
      }
  }

  /// The bodies of the responses with a status; those without any, too.
  func responseBodies(_ code: String?) -> [JSONDocument] {
    bodies
      + responses.filter { code == nil || String($0.status) == code || code == "default" }.compactMap {
        $0.body.flatMap { try? JSONDocument(Array($0.utf8)) }
      }
  }
}
