/// One exchange to be done.
struct TransferJob: Sendable {
  /// Stands for the exchange, and knows whether it was cancelled.
  let handle: TransferHandle
  let request: HTTPRequest
  let options: TransportOptions
  let progress: (@Sendable (TransferProgress) -> Void)?
  let completion: @Sendable (Result<HTTPResponse, TransportError>) -> Void

  /// Ends the exchange before libcurl had a part in it.
  func fail(_ reason: TransportError.Reason) {
    completion(.failure(TransportError(reason, url: request.url)))
  }
}
