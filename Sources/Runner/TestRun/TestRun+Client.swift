package import Transport

extension TestRun {
  /// Calls the operations through a client.
  package func run(
    with client: HTTPClient, onResult: @Sendable (OperationResult) -> Void = { _ in }
  ) async -> TestReport {
    await run(
      sending: { request throws(TransportError) in try await client.send(request) }, onResult: onResult)
  }
}
