package import Transport

/// Sends over the network so that nothing is sent twice.
///
/// libcurl sends a request again by itself when a connection that it has kept turns out to be lost before the first
/// byte of the answer, and the service may have carried out the first one. What makes or changes something gets a
/// connection of its own, on which that does not happen.
package struct NetworkSender: Sendable {
  private let kept: HTTPClient
  private let options: TransportOptions

  /// Takes the limits of the calls.
  package init(_ options: TransportOptions) {
    kept = HTTPClient(options: options)
    self.options = options
  }

  /// Sends one request.
  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    guard ["GET", "HEAD", "PUT"].contains(request.method) else {
      return try await HTTPClient(options: options).send(request)
    }
    return try await kept.send(request)
  }
}
