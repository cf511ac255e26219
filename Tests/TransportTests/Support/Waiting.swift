/// Waits for what other threads do.
enum Waiting {
  /// Returns when a condition holds; throws when it does not within two minutes, so that nothing hangs for ever.
  static func until(_ condition: @Sendable () -> Bool) async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(120)
    while !condition() {
      guard clock.now < end else { throw FixtureError.waitedInVain }
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
