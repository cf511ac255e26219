package import Transport

/// A call that a policy makes first, since a value of its answer belongs into the request.
struct ValueFetch: Sendable {
  /// The policy's title.
  let title: String
  /// The call.
  let request: HTTPRequest
  /// The methods of this call and of those that other policies make behind it.
  let methods: [String]
  /// The prepared request with the value of the answer.
  let completed: @Sendable (HTTPResponse) throws(RequestError) -> PreparedRequest
}

extension PreparedRequest {
  /// Whether policies make calls of their own before this one can be sent.
  package var needsCallsFirst: Bool { fetch != nil }

  /// The request as it is sent, after the calls that its policies make first.
  package func completed(
    sending send: @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse
  ) async throws(RequestError) -> PreparedRequest {
    var prepared = self
    while let fetch = prepared.fetch {
      let response: HTTPResponse
      do throws(TransportError) {
        response = try await send(fetch.request)
      } catch {
        let shown = prepared.hiding.hide(in: fetch.request.url, mask: Redactor.mask)
        let message = error.message.replacing(fetch.request.url, with: shown)
        throw .policy(
          fetch.title,
          reason: "the call that fetches its value failed: "
            + ExchangeRecorder(prepared).redactor.redact(message))
      }
      prepared = try fetch.completed(response)
    }
    return prepared
  }
}
