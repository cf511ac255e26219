import Validation

/// Checks many connectors at the same time and hands the results on in their order.
struct ValidationBatch: Sendable {
  /// What happens to each connector.
  let check: ConnectorCheck

  func check(
    _ targets: [ValidationTarget], jobs: Int,
    onResult: (Result<CheckedConnector, CommandFailure>) -> Void
  ) async {
    var waiting: [Int: Result<CheckedConnector, CommandFailure>] = [:]
    var next = 0
    var wanted = 0
    await withTaskGroup(of: (Int, Result<CheckedConnector, CommandFailure>).self) { group in
      func start() {
        guard next < targets.count else { return }
        let position = next
        next += 1
        group.addTask { @concurrent in (position, check.result(for: targets[position])) }
      }
      for _ in 0..<jobs { start() }
      while let (position, checked) = await group.next() {
        waiting[position] = checked
        while let result = waiting.removeValue(forKey: wanted) {
          onResult(result)
          wanted += 1
        }
        start()
      }
    }
  }
}
