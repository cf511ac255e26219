import JSONText
package import Transport

/// An answer that is not what the service sends: a sign-in page, half a document, nothing at all.
package struct UnreadableAnswer: Hashable, Sendable {
  /// What was asked.
  package let call: ServiceCall
  /// The status.
  package let status: Int
  /// What came instead.
  package let reason: String
  /// The number by which the service knows the exchange; nil when it gave none.
  package let correlationID: String?

  init(_ call: ServiceCall, status: Int, reason: String, correlationID: String? = nil) {
    self.call = call
    self.status = status
    self.reason = reason
    self.correlationID = correlationID
  }

  /// Describes an answer by its content.
  package init(_ call: ServiceCall, _ response: HTTPResponse, reason: String? = nil) {
    self.init(
      call, status: response.status, reason: reason ?? AnswerForm(response).words,
      correlationID: CorrelationID.find(in: response))
  }

  /// What happened and what to do next.
  package var message: String {
    "\(call.heading) brought \(what) "
      + "A proxy or a sign-in page may stand between: check the address and the network, then try again."
      + CorrelationID.note(correlationID)
  }

  /// What happened, where another sentence says what to do next.
  var brief: String { "\(call.heading) brought \(what)" + CorrelationID.note(correlationID) }

  private var what: String { "\(reason) with status \(status) instead of what the service sends." }
}
