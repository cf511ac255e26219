package import Transport

/// A request that is ready to be sent, with what must be known to send, show and judge it.
package struct PreparedRequest: Sendable {
  /// The operation's id, or verb and path where there is none.
  package let operation: String
  /// What will be sent, secrets included.
  package let request: HTTPRequest
  /// Facts that whoever tests should know, for example that a value was encoded twice.
  package let notes: [String]
  /// The secrets in the request, by the names of their connection fields.
  package private(set) var secrets: [String: Secret]
  /// Where secrets stand.
  let hiding: SecretPlaces
  /// What the policies that apply did, in their order.
  package private(set) var policies: [PolicyTrace]
  /// What changes the answer before a flow sees it.
  let responsePolicies: ResponsePolicies
  /// Whether what each policy did is told among the notes.
  let explains: Bool
  /// The call that a policy makes before this one; nil when the request is complete.
  let fetch: ValueFetch?
  /// The way to the server that was given, which a curl command repeats; nil for that of everyone.
  let transport: TransportOptions?
  /// Why the platform would send something else: policies or custom code that apply to the operation.
  package let limits: String?

  /// The method that is sent where it may change data, whatever the operation's own: policies can route it elsewhere,
  /// and make calls of their own first; nil where none changes any.
  package var changingMethod: String? {
    ([request.method] + (fetch?.methods ?? [])).first { HTTPMethod(rawValue: $0)?.isSafe != true }
  }

  /// The request with what it was before and after each policy: one stage more than there are policies.
  func telling(_ stages: [HTTPRequest]) -> PreparedRequest {
    var telling = self
    let recorder = ExchangeRecorder(self)
    telling.policies = policies.map { recorder.record($0) }
    let recorded = stages.map { recorder.record($0) }
    for (position, (before, after)) in zip(recorded, recorded.dropFirst()).enumerated() {
      telling.policies[position].effect = PolicyEffect(on: before, leaving: after)
    }
    return telling
  }

  /// The request with further texts that reports must not show.
  package func hiding(_ more: [Secret]) -> PreparedRequest {
    var hiding = self
    for (position, secret) in more.enumerated() { hiding.secrets["hidden \(position)"] = secret }
    return hiding
  }
}
