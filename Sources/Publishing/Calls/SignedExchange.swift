import JSONText
import Transport

/// Sends requests with the token, renews it once when it is refused, and repeats what may be repeated.
struct SignedExchange: Sendable {
  let credentials: CallCredentials
  let retry: RetryRule
  let send: PowerAppsClient.Sender

  /// How many pages of one list are fetched.
  private static let mostPages = 200

  /// The answer to a request; every status outside 200–299 is thrown.
  func response(
    to request: HTTPRequest, as call: ServiceCall, isSigned: Bool = true
  ) async throws(PublishingError) -> HTTPResponse {
    var token = isSigned ? try await credentials.token() : nil
    var attempt = 0
    var isRenewed = false
    while true {
      let response: HTTPResponse
      do throws(TransportError) {
        response = try await send(signed(request, token))
      } catch {
        guard error.reason != .cancelled else { throw .cancelled }
        guard call.isRepeatable, error.isTransient, let delay = retry.delay(after: attempt, asked: nil)
        else { throw .transport(error, call) }
        attempt += 1
        try await retry.wait(delay)
        continue
      }
      if (200..<300).contains(response.status) {
        guard !response.isTruncated else {
          throw .unreadable(UnreadableAnswer(call, response, reason: "more than can be kept"))
        }
        try AnswerCheck.check(response, to: call)
        return response
      }
      if response.status == 401, let refused = token, !isRenewed,
        let new = try await credentials.renewed(refused)
      {
        isRenewed = true
        token = new
        continue
      }
      let refusal = ServiceError(response, to: call)
      guard refusal.isWorthRepeating, let delay = retry.delay(after: attempt, asked: refusal.retryAfter)
      else { throw .service(refusal) }
      attempt += 1
      try await retry.wait(delay)
    }
  }

  /// The answer to a request as JSON.
  func json(_ request: HTTPRequest, as call: ServiceCall) async throws(PublishingError) -> JSONDocument {
    try SignedExchange.json(try await response(to: request, as: call), as: call)
  }

  /// The elements of a list that may come in pages; pages of another server, which would get the token, are not
  /// fetched.
  func list(_ request: HTTPRequest, as call: ServiceCall) async throws(PublishingError) -> [JSONValue] {
    var request = request
    var found: [JSONValue] = []
    var fetched: Set<String> = []
    while fetched.insert(request.url).inserted {
      guard fetched.count <= SignedExchange.mostPages else {
        throw .unreadable(UnreadableAnswer(call, status: 200, reason: "a list without end"))
      }
      let root = try await json(request, as: call).root
      guard let page = root["value"], page.isArray else {
        throw .unreadable(UnreadableAnswer(call, status: 200, reason: "no list"))
      }
      found += page.elements.map { $0 }
      guard let next = (root["@odata.nextLink"] ?? root["nextLink"])?.string, let target = URLParts(next),
        let origin = URLParts(request.url), target.hasSameOrigin(as: origin)
      else { break }
      request.url = next
    }
    return found
  }

  /// The JSON of an answer; a sign-in page or half a document is thrown.
  static func json(_ response: HTTPResponse, as call: ServiceCall) throws(PublishingError) -> JSONDocument {
    do throws(JSONSyntaxError) {
      return try JSONDocument(response.body)
    } catch {
      throw .unreadable(UnreadableAnswer(call, response))
    }
  }

  private func signed(_ request: HTTPRequest, _ token: Secret?) -> HTTPRequest {
    guard let token else { return request }
    var request = request
    request.headers.insert(
      HTTPHeader(name: "Authorization", value: "Bearer " + token.reveal()), at: 0)
    return request
  }
}
