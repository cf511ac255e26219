/// How often a call is sent again, and how long is waited before.
package struct RetryRule: Sendable {
  /// Waits a number of seconds; throws `cancelled` when the user stops.
  package typealias Wait = @Sendable (_ seconds: Int) async throws(PublishingError) -> Void

  /// How often one call is repeated at most.
  package var most = 3
  /// The longest wait that is accepted, in seconds; a service that asks for more gets no repetition.
  package var longest = 60
  /// Waits.
  package var wait: Wait

  /// Takes a way to wait.
  package init(wait: @escaping Wait = RetryRule.sleep) { self.wait = wait }

  /// Sleeps.
  @Sendable
  package static func sleep(_ seconds: Int) async throws(PublishingError) {
    do {
      try await Task.sleep(for: .seconds(seconds))
    } catch {
      throw .cancelled
    }
  }

  /// How many seconds to wait before the next attempt; nil for none.
  func delay(after attempt: Int, asked: Int?) -> Int? {
    guard attempt < most else { return nil }
    let delay = asked ?? (1 << attempt)
    return delay <= longest ? max(1, delay) : nil
  }
}
