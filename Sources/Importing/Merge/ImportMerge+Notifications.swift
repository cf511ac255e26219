import ConnectorModel
import JSONText

/// What webhook triggers report, which stands on their paths.
extension ImportMerge {
  /// Takes it over for new triggers; a path describes one kind of notification, and the connector's stays.
  func addNotifications(
    of added: [OperationPairs.Addition], to draft: inout EditDraft
  ) throws(ConnectorEditError) {
    let key = OperationPairs.Addition.notificationKey
    let paths = draft.connector.definition?.root["paths"]
    var seen: Set<String> = []
    let edits = added.compactMap { addition -> JSONEdit? in
      guard let content = addition.notification, paths?[addition.path]?[key] == nil,
        seen.insert(addition.path).inserted
      else { return nil }
      return .set(JSONPointer(tokens: ["paths", addition.path, key]), JSONFragment(content))
    }
    try draft.applyTogether(.definition, edits)
  }

  /// The places in the source that operations need: their own, and what their paths say of notifications.
  static func needed(by operation: Operation) -> [JSONPointer] {
    let place = operation.pointer.parent?.appending(OperationPairs.Addition.notificationKey)
    return [operation.pointer] + (operation.isWebhook ? [place].compactMap { $0 } : [])
  }
}
