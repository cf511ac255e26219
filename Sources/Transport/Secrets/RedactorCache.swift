import Synchronization

/// Keeps the redactor of the secrets that were asked for last: the calls of a run have the same, and making one costs
/// more than a small answer.
package final class RedactorCache: Sendable {
  private struct Entry {
    let secrets: [String: Secret]
    let redactor: Redactor
  }

  private let last = Mutex<Entry?>(nil)

  /// Starts empty.
  package init() {}

  /// The redactor of secrets by name.
  package func redactor(for secrets: [String: Secret]) -> Redactor {
    last.withLock { last in
      if let last, last.secrets == secrets { return last.redactor }
      let redactor = Redactor(secrets: Array(secrets.values))
      last = Entry(secrets: secrets, redactor: redactor)
      return redactor
    }
  }
}
