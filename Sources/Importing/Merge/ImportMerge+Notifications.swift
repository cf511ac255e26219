import ConnectorModel
import JSONText

/// What webhook triggers report, which stands on their paths.
extension ImportMerge {
  /// What comes to the paths of new triggers; a path describes one kind of notification, and the connector's stays.
  static func notifications(
    of added: [OperationPairs.Addition], in definition: APIDefinition?
  ) -> [(path: String, content: JSONFragment)] {
    let paths = definition?.root["paths"]
    var seen: Set<String> = []
    return added.compactMap { addition in
      guard let content = addition.notification,
        paths?[addition.path]?[OperationPairs.Addition.notificationKey] == nil,
        seen.insert(addition.path).inserted
      else { return nil }
      return (addition.path, JSONFragment(content))
    }
  }

  /// The places in the source that operations need: their own, and what their paths say of notifications.
  static func needed(by operation: Operation) -> [JSONPointer] {
    let place = operation.pointer.parent?.appending(OperationPairs.Addition.notificationKey)
    return [operation.pointer] + (operation.isWebhook ? [place].compactMap { $0 } : [])
  }
}
