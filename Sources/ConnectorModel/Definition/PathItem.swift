package import JSONText

/// The window on one entry of `paths`.
package struct PathItem: Sendable {
  /// The path as the file writes it, templates included.
  package let path: String
  /// The Path Item Object.
  package let value: JSONValue

  /// Looks at an entry.
  package init(path: String, value: JSONValue) {
    self.path = path
    self.value = value
  }

  /// The operations, in the order of the file.
  package var operations: [Operation] {
    value.members.compactMap { member in
      guard let verb = HTTPVerb(rawValue: member.key), member.value.isObject else { return nil }
      return Operation(path: path, verb: verb, value: member.value, pathItem: value)
    }
  }

  /// `x-ms-notification-content`: the payload of a webhook, which stands on the path item.
  package var notificationContent: JSONValue? { value["x-ms-notification-content"] }
}
