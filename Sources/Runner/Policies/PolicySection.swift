import ConnectorModel

/// Where a policy runs.
enum PolicySection: Hashable {
  case request, response, failure
  case other(String)

  /// The section of a policy, whatever its case; without one it runs on the request.
  init(_ policy: PolicyTemplateInstance) {
    switch policy.section?.lowercased() {
    case nil, "request": self = .request
    case "response": self = .response
    case "failure": self = .failure
    case let name?: self = .other(name)
    }
  }
}
