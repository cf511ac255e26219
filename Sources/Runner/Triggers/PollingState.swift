import ConnectorModel
import JSONText

/// What the policy `pollingtrigger` keeps between two polls: the query parameters of the next one, and where the
/// events stand in an answer.
struct PollingState {
  /// A query parameter with the expression that gives its next value.
  struct Item {
    let parameter: String
    let expression: String
  }

  let items: [Item]
  /// Where the events stand, `@triggerBody().value`; nil when the policy does not say.
  let dataPath: String?

  /// The policy of an operation; nil when none applies.
  init?(of operation: Operation, in connector: Connector) {
    let policies = connector.properties?.policies ?? []
    guard
      let policy = policies.first(where: {
        $0.template == "pollingtrigger" && $0.applies(to: operation.operationID)
      })
    else { return nil }
    dataPath = policy.parameter("triggerDataPath")?.string
    items = policy.parameter("triggerConfig").members.compactMap { member in
      guard !member.key.hasPrefix("x-ms-") else { return nil }
      return Item(parameter: member.key, expression: JSONFragment(member.value).fieldText)
    }
  }

  /// The value of an expression over the body of an answer; nil when it leads nowhere.
  func value(
    of expression: String, body: JSONFragment, connection: ConnectionValues
  ) throws(PolicyTextError) -> JSONFragment? {
    let text = try PolicyText(expression)
    var scope = PolicyScope(connection: connection, method: "GET")
    scope.body = body
    scope.triggerBody = body
    if let call = text.onlyCall { return scope.value(of: call)?.fragment }
    let filled = scope.filled(text)
    return filled.missing.isEmpty ? .string(filled.text) : nil
  }
}
