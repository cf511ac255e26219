import Runner

/// A run over all operations, as far as it has come.
struct RunProgress: Sendable {
  /// The number that its results come under.
  let number: Int
  /// What is called.
  let steps: [TestStep]
  /// What makes the calls.
  let builder: RequestBuilder
  /// When it began, by the program's clock.
  let started: Int
  /// How each operation ended the last time.
  let last: [String: ResultStatus]
  /// The results by step.
  var results: [Int: OperationResult] = [:]
  /// Whether every result is there.
  var isDone = false
  /// Whether it was asked to stop.
  var isStopping = false

  /// Takes the results in.
  mutating func receive(_ event: AppEvent) {
    switch event {
    case .tested(number, let result): results[result.step] = result
    case .testsEnded(number, let report):
      for result in report.results { results[result.step] = result }
      isDone = true
    default: break
    }
  }
}
