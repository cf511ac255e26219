package import Transport

extension TestRun {
  /// Calls the operations through a client.
  package func run(
    with client: HTTPClient, onResult: @Sendable (OperationResult) -> Void = { _ in }
  ) async -> TestReport {
    let send: Sender = { request throws(TransportError) in try await client.send(request) }
    guard options.jobs == 1 else { return await run(sending: send, onResult: onResult) }
    return await client.sequentially { await run(sending: send, onResult: onResult) }
  }
}
