import ConnectorModel
import JSONText
import Runner
import Transport

/// A call that runs, or the last one that ended.
struct TestCall: Sendable {
  /// How far it is.
  enum State: Sendable {
    case running(since: Int, TransferProgress?)
    case ended(OperationResult, body: [UInt8])
  }

  let id: Int
  let operation: JSONPointer
  let inputs: InputValues
  let prepared: PreparedRequest
  var state: State

  var isRunning: Bool {
    guard case .running = state else { return false }
    return true
  }

  var result: OperationResult? {
    guard case .ended(let result, _) = state else { return nil }
    return result
  }
}
