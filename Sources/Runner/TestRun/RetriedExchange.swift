import Transport

/// Sends a request again after 429 or a failed transfer, as often as is allowed.
struct RetriedExchange {
  let retries: Int
  let longestWait: Int

  func response(
    to request: HTTPRequest, sending send: TestRun.Sender
  ) async throws(TransportError) -> HTTPResponse {
    var attempt = 0
    while true {
      do throws(TransportError) {
        let response = try await send(request)
        guard response.status == 429, attempt < retries, let delay = delay(after: response, attempt) else {
          return response
        }
        guard await pause(milliseconds: delay) else { return response }
      } catch {
        guard error.isTransient, attempt < retries, !Task.isCancelled,
          await pause(milliseconds: RetriedExchange.backoff(attempt))
        else { throw error }
      }
      attempt += 1
    }
  }

  /// Milliseconds to wait: what `Retry-After` says, else twice as long each time; nil when it is too long.
  private func delay(after response: HTTPResponse, _ attempt: Int) -> Int? {
    guard let seconds = RetryAfter.seconds(in: response) else { return RetriedExchange.backoff(attempt) }
    return seconds <= longestWait ? seconds * 1000 : nil
  }

  private static func backoff(_ attempt: Int) -> Int { 250 << min(attempt, 6) }

  private func pause(milliseconds: Int) async -> Bool {
    do {
      try await Task.sleep(for: .milliseconds(milliseconds))
      return true
    } catch {
      return false
    }
  }
}
