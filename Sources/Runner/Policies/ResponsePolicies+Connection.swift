import ConnectorModel
import JSONText

extension ResponsePolicies {
  /// The template that makes the user sign in again after an answer of some status.
  static let unauthenticating = "setconnectionstatustounauthenticated"

  /// The status at which a policy marks the connection unauthenticated; nil for other policies.
  static func unauthenticated(by policy: PolicyTemplateInstance) -> Int? {
    guard policy.template == unauthenticating, let status = policy.parameter("statusCode") else { return nil }
    return status.integer ?? status.string.flatMap { Int($0) }
  }

  /// Whether the platform would mark the connection unauthenticated after an answer of this status.
  func endsConnection(at status: Int) -> Bool {
    watching.contains { ResponsePolicies.unauthenticated(by: $0) == status }
  }

  /// What that means to whoever tests.
  func connectionFindings(
    for status: Int, of operation: Operation, _ lines: DefinitionLines
  ) -> [ResultFinding] {
    guard let policy = watching.first(where: { ResponsePolicies.unauthenticated(by: $0) == status }) else {
      return []
    }
    return [
      ResultFinding(
        .policy, .error,
        "the connection would be marked unauthenticated: the policy '\(policy.shownTitle)' says so "
          + "of the status \(status), and its user would have to sign in again",
        definition: operation.pointer, line: lines.line(of: operation.pointer))
    ]
  }
}
