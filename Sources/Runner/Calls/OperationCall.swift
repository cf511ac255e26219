package import Transport

/// Starts the transfer of a prepared request without waiting for it, as the wizard does.
package enum OperationCall {
  /// Starts the transfer; `progress` and, once, `completion` are called from the client's own thread.
  ///
  /// The handle cancels it.
  package static func start(
    _ prepared: PreparedRequest, with client: HTTPClient, options: TransportOptions? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    completion: @escaping @Sendable (Result<HTTPResponse, TransportError>) -> Void
  ) -> TransferHandle {
    client.start(prepared.request, options: options, progress: progress, completion: completion)
  }
}
