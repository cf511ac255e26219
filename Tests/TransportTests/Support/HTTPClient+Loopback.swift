import Transport

extension HTTPClient {
  /// A client that takes no proxy from the environment, with two minutes for all it does.
  static func loopback(_ change: (inout TransportOptions) -> Void = { _ in }) -> HTTPClient {
    var options = TransportOptions()
    options.timeout = 120_000
    options.proxy = ""
    change(&options)
    return HTTPClient(options: options)
  }

  /// Gets a URL.
  func get(_ url: String, headers: [HTTPHeader] = []) async throws(TransportError) -> HTTPResponse {
    try await send(HTTPRequest(.get, url, headers: headers))
  }

  /// Why a request gets no answer; nil when it gets one.
  func reason(_ request: HTTPRequest) async -> TransportError.Reason? {
    do throws(TransportError) {
      _ = try await send(request)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Why a URL gives no answer; nil when it gives one.
  func reason(_ url: String) async -> TransportError.Reason? { await reason(HTTPRequest(.get, url)) }
}
