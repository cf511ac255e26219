import ConnectorModel
import JSONText
import Transport

extension RequestPolicies {
  /// The new path is seen from the base; its own query comes before that of the call.
  func route(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let scope = scope(draft)
    let address = PolicyAddress(policy: policy, segments: segments, scope: scope)
    let (path, isSecret) = try address.filled("newPath", called: "the new path")
    draft.path = path.hasPrefix("/") ? path : "/" + path
    let method = policy.parameter("httpMethod")?.string ?? "@Request.OriginalHTTPMethod"
    let verb = scope.filled(try policy.requestText("httpMethod")).text.uppercased()
    if !method.isEmpty, !verb.isEmpty {
      guard HTTPVerb(rawValue: verb.lowercased()) != nil else {
        throw policy.refused("\(verb) is no HTTP method")
      }
      draft.method = verb
    }
    return "calls \(draft.method) \(isSecret ? Redactor.mask : draft.path)"
  }
}
