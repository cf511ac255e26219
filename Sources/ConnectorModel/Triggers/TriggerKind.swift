/// What starts a flow: an operation is an action, or one of two kinds of trigger.
package enum TriggerKind: CaseIterable, Hashable, Sendable {
  case action, webhook, polling

  /// The name the form shows.
  package var name: String {
    switch self {
    case .action: "Action"
    case .webhook: "Webhook trigger"
    case .polling: "Polling trigger"
    }
  }
}

extension Operation {
  /// What the operation is.
  package var kind: TriggerKind { isTrigger ? isWebhook ? .webhook : .polling : .action }
}
