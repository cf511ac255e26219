import ConnectorModel
import JSONText
import Runner
import Transport

/// A call that runs, or the last one that ended.
struct TestCall: Sendable {
  /// How far it is.
  enum State: Sendable {
    case running(since: Int, TransferProgress?)
    /// The answer is there; its further pages, its end or its next poll are read.
    case following(since: Int, HTTPResponse)
    /// A webhook trigger is subscribed, and its notification is waited for once it is.
    case waiting(since: Int, WebhookStation.Waiting?)
    case ended(OperationResult, body: [UInt8])
  }

  let id: Int
  let operation: JSONPointer
  /// What the operation is called, for when the form shows another one.
  let name: String
  let inputs: InputValues
  let builder: RequestBuilder
  /// What was sent; nil for a webhook trigger, whose callback address is known only when something listens.
  let prepared: PreparedRequest?
  var state: State

  var isRunning: Bool {
    if case .ended = state { false } else { true }
  }

  /// The request as it was sent.
  var sent: PreparedRequest? { result?.prepared ?? prepared }

  var result: OperationResult? {
    guard case .ended(let result, _) = state else { return nil }
    return result
  }
}
