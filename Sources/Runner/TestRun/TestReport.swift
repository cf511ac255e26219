/// What a run found out.
package struct TestReport: Sendable {
  /// The connector's title.
  package let connector: String
  /// When the run began, in UTC (RFC 3339).
  package let started: String
  /// One result for each chosen operation, in the order of the file.
  package let results: [OperationResult]
  /// Whether the run was stopped before its end.
  package let isInterrupted: Bool

  /// Makes a report of results.
  package init(connector: String, started: String, results: [OperationResult], isInterrupted: Bool = false) {
    self.connector = connector
    self.started = started
    self.results = results
    self.isInterrupted = isInterrupted
  }

  /// The report with other results in the place of those of the same steps.
  package func replacing(_ others: [OperationResult], isInterrupted: Bool) -> TestReport {
    TestReport(
      connector: connector, started: started,
      results: results.map { result in others.first { $0.step == result.step } ?? result },
      isInterrupted: isInterrupted)
  }

  /// How many results have a status.
  package func count(_ status: ResultStatus) -> Int { results.count { $0.status == status } }

  /// Whether an operation failed or could not be tested though it was asked for.
  package var hasFailures: Bool { count(.failed) + count(.blocked) > 0 }
}
