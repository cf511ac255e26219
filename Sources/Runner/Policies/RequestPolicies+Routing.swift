import ConnectorModel
import JSONText
import Transport

extension RequestPolicies {
  /// The new path is seen from the base; its own query comes before that of the call.
  func route(
    _ policy: PolicyTemplateInstance, _ draft: inout RequestDraft
  ) throws(RequestError) -> String {
    let title = policy.title ?? policy.templateID
    let scope = scope(draft)
    var path = ""
    var isSecret = false
    for part in try text("newPath", of: policy).parts {
      switch part {
      case .literal(let literal):
        for piece in PathTemplate(literal).parts {
          switch piece {
          case .literal(let text): path += LiteralURL.encoded(text)
          case .parameter(let name):
            guard let segment = segments[name] else {
              throw .policy(title, reason: "the path has no parameter {\(name)}")
            }
            path += segment
          }
        }
      case .call(let call):
        guard let value = scope.value(of: call) else {
          throw .policy(
            title, reason: "there is no value for '\(call.arguments.first ?? "")' in the new path")
        }
        isSecret = isSecret || value.isSecret
        path += PercentEncoding.encode(value.fragment.fieldText)
      }
    }
    draft.path = path.hasPrefix("/") ? path : "/" + path
    let method = policy.parameter("httpMethod")?.string ?? "@Request.OriginalHTTPMethod"
    let verb = scope.filled(try text("httpMethod", of: policy)).text.uppercased()
    if !method.isEmpty, !verb.isEmpty {
      guard HTTPVerb(rawValue: verb.lowercased()) != nil else {
        throw .policy(title, reason: "\(verb) is no HTTP method")
      }
      draft.method = verb
    }
    return "calls \(draft.method) \(isSecret ? Redactor.mask : draft.path)"
  }
}
