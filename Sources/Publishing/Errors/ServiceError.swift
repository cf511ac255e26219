package import Transport

/// A refusal of the service, taken apart: its messages hold JSON in texts in JSON.
package struct ServiceError: Hashable, Sendable {
  /// What was asked.
  package let call: ServiceCall
  /// The status.
  package let status: Int
  /// The code that the service gives; empty when it gives none.
  package let code: String
  /// The innermost message, without the JSON around it; empty when there is none.
  package let text: String
  /// What the service says of single places.
  package let complaints: [DefinitionComplaint]
  /// The number by which the service knows the exchange; nil when it gave none.
  package let correlationID: String?
  /// How many seconds the service asks to wait; nil when it does not say.
  package let retryAfter: Int?
  private let form: AnswerForm?
  private let isDocument: Bool

  /// Reads an answer.
  package init(_ response: HTTPResponse, to call: ServiceCall) {
    let reader = ServiceErrorReader(response)
    self.call = call
    status = response.status
    code = reader.code
    text = reader.text
    complaints = reader.complaints
    correlationID = CorrelationID.find(in: response) ?? reader.correlationID
    retryAfter = RetryAfter.seconds(in: response)
    isDocument = reader.isDocument
    form = reader.isReadable ? nil : AnswerForm(response)
  }

  /// Whether the same request may succeed a little later, and nothing was done or nothing could be done twice.
  var isWorthRepeating: Bool {
    switch status {
    case 429: true
    case 502, 503, 504: call.isRepeatable
    default: false
    }
  }

  /// Whether a creation may have been carried out all the same: the gateway gave up, not the service.
  var leavesOutcomeOpen: Bool { status >= 500 }

  /// Whether the storage answered, which knows no sign-in but a signature in the address.
  package var isOfStorage: Bool { [.icon, .script, .fetchIcon, .fetchScript, .definition].contains(call) }

  /// Whether the service says that there is no such connector.
  var isMissingConnector: Bool {
    status == 404 && (code == "ApiResourceNotFound" || code == "0x80040217")
  }

  /// What an exit code tells apart.
  var kind: PublishingError.Kind {
    switch status {
    case _ where isOfStorage: .network
    case 401, 403: .permission
    case 404: .input
    case 400: complaints.isEmpty ? .input : .findings
    default: .network
    }
  }

  /// What the service said, in its own words, for the end of a message.
  var said: String {
    if !text.isEmpty {
      return "The service says: \(text)\(text.last.map { ".!?".contains($0) } == true ? "" : ".")"
    }
    switch form {
    case .page?: return "The answer was a web page."
    case .halfDocument? where !isDocument: return "The answer was cut off."
    case .empty?: return "The answer was empty."
    default: return code.isEmpty ? "The answer gave no reason." : "The service says: \(code)."
    }
  }
}
