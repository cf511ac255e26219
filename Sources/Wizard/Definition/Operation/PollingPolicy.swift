import ConnectorModel
import JSONText

/// What the policy of a polling trigger says, or what a new one begins with.
struct PollingPolicy: Hashable, Sendable {
  var parameter: String
  var expression: String
  var dataPath: String
  /// Where the policy stands, nil when there is none yet.
  let policy: JSONPointer?

  /// Reads the policy for an operation.
  init(of operation: Operation, in connector: Connector) {
    let policy = connector.properties?.policies.first { policy in
      policy.template == "pollingtrigger"
        && operation.operationID.map { policy.operationIDs?.contains($0) == true } == true
    }
    let member = policy?.parameter("triggerConfig")?.members.first { !$0.key.hasPrefix("x-ms-") }
    parameter = member?.key ?? ""
    expression = member?.value.string ?? ""
    dataPath = policy?.parameter("triggerDataPath")?.string ?? "@triggerBody().value"
    self.policy = policy?.value.pointer
  }
}
