import Transport

/// How the call of a step went, before it is judged; on the heap, since it changes tasks and holds a whole exchange.
indirect enum StepAnswer: Sendable {
  /// There is nothing to judge, or it was judged already, since more calls hung on the verdict.
  case settled(OperationResult)
  /// An answer that no further call hangs on.
  case answered(HTTPResponse, to: PreparedRequest, started: Timestamp)
}
