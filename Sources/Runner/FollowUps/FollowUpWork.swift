package import ConnectorModel
package import Transport

/// What a flow does after the answer of one call, as work that somebody else may do: it reads the next page, waits for
/// the end of a long operation, polls a second time.
package struct FollowUpWork: Sendable {
  private let response: HTTPResponse
  private let prepared: PreparedRequest
  private let operation: Operation
  private let inputs: InputValues
  private let connection: ConnectionValues
  private let builder: RequestBuilder
  private let options: TestRunOptions

  /// Takes a call and its answer; nil when nothing follows that answer.
  package init?(
    after response: HTTPResponse, to prepared: PreparedRequest, of operation: Operation, inputs: InputValues,
    connection: ConnectionValues, builder: RequestBuilder, options: TestRunOptions = TestRunOptions()
  ) {
    guard FollowUps.follow(response, operation) else { return nil }
    self.response = response
    self.prepared = prepared
    self.operation = operation
    self.inputs = inputs
    self.connection = connection
    self.builder = builder
    self.options = options
  }

  /// The result of the call with all that follows, and the body that the operation ended with.
  ///
  /// When the surrounding task is cancelled, what is known by then is the result.
  package func result(
    sending send: @escaping TestRun.Sender
  ) async -> (result: OperationResult, body: [UInt8]) {
    let check = ResponseCheck(builder.definition, for: options)
    let outcome = await FollowUps(builder: builder, check: check, options: options, send: send)
      .outcome(of: response, to: prepared, of: operation, 1, inputs, connection)
    return (outcome.result, outcome.answer.body)
  }
}
