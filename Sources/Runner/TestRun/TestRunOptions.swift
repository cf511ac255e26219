/// How a run goes about its calls.
package struct TestRunOptions: Hashable, Sendable {
  /// How many calls run at the same time.
  package var jobs: Int
  /// How often a call that changes nothing is repeated after 429 or a failed transfer.
  package var retries: Int
  /// Whether warnings fail an operation.
  package var isStrict: Bool
  /// Whether members of answers that their schemas do not name are told.
  package var tellsExtra = false
  /// Whether the lookups of each operation are tested, too.
  package var checksLookups = false
  /// How many pages of a paged operation are read.
  package var pages = 2
  /// How many seconds the end of a long operation is waited for; 0 asks never.
  package var longestOperation = 120
  /// The longest time that a `Retry-After` is waited for, in seconds.
  package var longestWait: Int

  /// Sets how a run goes; without arguments one call at a time and no repetition.
  package init(jobs: Int = 1, retries: Int = 0, isStrict: Bool = false, longestWait: Int = 60) {
    self.jobs = max(1, jobs)
    self.retries = max(0, retries)
    self.isStrict = isStrict
    self.longestWait = longestWait
  }
}
