import ConnectorModel

/// What the platform does to a call of an operation and a local test does not.
enum EmulationLimits {
  /// The policies that were not carried out and the script, in one sentence; nil when the call is complete.
  static func reason(
    for operation: Operation, of connector: Connector, _ traces: [PolicyTrace]
  ) -> String? {
    var reasons: [String] = []
    var names: [String] = []
    for trace in traces where !trace.isDone && !names.contains(trace.template) {
      names.append(trace.template)
    }
    if !names.isEmpty {
      let (noun, verb) = names.count == 1 ? ("policy", "was") : ("policies", "were")
      reasons.append(
        "the \(noun) \(names.joined(separator: ", ")) would change the call and \(verb) not carried out")
    }
    if hasScript(operation, connector) {
      reasons.append(
        "custom code (script.csx) runs on the platform: what was sent is what the code would receive, and the "
          + "response may differ")
    }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  /// The policy that decides which server an operation calls, if there is one.
  static func hostPolicy(for operation: Operation, of connector: Connector) -> String? {
    connector.properties?.policies.first { policy in
      ["dynamichosturl", "dynamicsubdomain"].contains(policy.template)
        && policy.applies(to: operation.operationID)
    }?.templateID
  }

  /// An empty `scriptOperations` means every operation, and so does a script without that key.
  private static func hasScript(_ operation: Operation, _ connector: Connector) -> Bool {
    guard let listed = connector.properties?.scriptOperations else {
      return connector.companions.scriptBytes != nil
    }
    return listed.isEmpty || operation.operationID.map { listed.contains($0) } ?? false
  }
}
