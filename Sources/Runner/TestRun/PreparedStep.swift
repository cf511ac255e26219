/// What became of a step before anything is sent.
package enum PreparedStep: Sendable {
  /// It can be sent.
  case ready(PreparedRequest)
  /// It is skipped or blocked.
  case settled(OperationResult)
}
