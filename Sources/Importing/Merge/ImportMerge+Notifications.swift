import ConnectorModel
import JSONText

/// What webhook triggers report, which stands on their paths.
extension ImportMerge {
  /// Takes it over for new triggers; a path describes one kind of notification, and the connector's stays.
  func addNotifications(
    of added: [OperationPairs.Addition], to draft: inout EditDraft
  ) throws(ConnectorEditError) {
    let key = OperationPairs.Addition.notificationKey
    for addition in added {
      guard let content = addition.notification,
        draft.connector.definition?.root["paths"]?[addition.path]?[key] == nil
      else { continue }
      try draft.set(.definition("paths", addition.path, key), to: JSONFragment(content))
    }
  }

  /// The places in the source that operations need: their own, and what their paths say of notifications.
  static func needed(by operation: Operation) -> [JSONPointer] {
    let place = operation.pointer.parent?.appending(OperationPairs.Addition.notificationKey)
    return [operation.pointer] + (operation.isWebhook ? [place].compactMap { $0 } : [])
  }
}
