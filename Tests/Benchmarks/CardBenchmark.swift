import ConnectorModel
import Preview

/// Times the card of each operation of a connector, as it is made anew with every key beside its form.
struct CardBenchmark {
  private let connector: Connector

  init(_ connector: Connector) { self.connector = connector }

  /// The median of the cards and the slowest of them with its operation, in milliseconds; nil without operations.
  func times(columns: Int) -> (median: Double, slowest: Double, operation: String)? {
    guard let definition = connector.definition else { return nil }
    let clock = ContinuousClock()
    let times = definition.operations.map { operation in
      let runs = (0..<3).map { _ in
        let elapsed = clock.measure {
          let card = OperationCard(operation, of: connector, in: definition)
          _ = CardDrawing(card, width: columns).lines
        }.components
        return Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
      }
      return (time: runs.min() ?? 0, name: operation.name)
    }.sorted { $0.time < $1.time }
    guard let last = times.last else { return nil }
    return (times[times.count / 2].time, last.time, last.name)
  }
}
