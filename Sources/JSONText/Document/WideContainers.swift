import Synchronization

/// The tables of the large containers of one document, made when they have been asked for a few times.
///
/// Most documents are looked into once or twice before an edit makes the next one of them: a table for these would
/// take longer than the walks that it saves.
final class WideContainers: Sendable {
  private enum Known {
    case asked(times: Int)
    case table(WideContainer)
  }

  /// The walks through one container that take about as long as its table.
  private static let mostWalks = 6

  private let known = Mutex<[Int: Known]>([:])

  /// The table of a container; nil for one that is small, or has hardly been asked for.
  func table(of container: JSONValue) -> WideContainer? {
    guard container.count >= WideContainer.leastCount else { return nil }
    return known.withLock { known in
      switch known[container.index] {
      case .table(let table): return table
      case .asked(let times) where times >= WideContainers.mostWalks:
        let table = WideContainer(container)
        known[container.index] = .table(table)
        return table
      case .asked(let times): known[container.index] = .asked(times: times + 1)
      case nil: known[container.index] = .asked(times: 1)
      }
      return nil
    }
  }
}
