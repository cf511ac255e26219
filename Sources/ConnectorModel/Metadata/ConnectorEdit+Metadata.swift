import JSONText

/// Edits of what describes the connector as a whole.
extension ConnectorEdit {
  /// Sets a property of `x-ms-connector-metadata` (`Website`, `Privacy policy`, `Categories`); nil or the empty
  /// text removes it.
  ///
  /// A property that is there is found whatever its case and keeps its spelling.
  package static func setMetadata(
    _ name: String, to text: String?, on connector: Connector, coalescingKey: String? = nil
  ) throws(ConnectorEditError) -> ConnectorEdit {
    var draft = EditDraft(connector)
    let list = Place.definition("x-ms-connector-metadata")
    let entries = connector.value(at: list).elements
    let position = connector.definition?.metadataPosition(name)
    if let text, !text.isEmpty {
      if let position {
        let place = list.appending(String(position)).appending("propertyValue")
        try draft.set(place, to: .string(text))
      } else {
        let entry: JSONFragment = ["propertyName": .string(name), "propertyValue": .string(text)]
        _ = try draft.append(entry, to: list)
      }
    } else if let position {
      try draft.remove(entries.count == 1 ? list : list.appending(String(position)))
    }
    return draft.edit(title: "Set " + name, coalescingKey: coalescingKey)
  }
}

extension APIDefinition {
  /// The categories of `x-ms-connector-metadata`, white space around them left out.
  package var categories: [String] {
    (metadata("Categories")?.string ?? "").split(separator: ";").map { part in
      var text = part.drop { $0 == " " }
      while text.last == " " { text.removeLast() }
      return String(text)
    }.filter { !$0.isEmpty }
  }
}

extension Place {
  /// `info.title`.
  package static let title = definition("info", "title")
  /// `info.description`.
  package static let description = definition("info", "description")
  /// `host`.
  package static let host = definition("host")
  /// `properties.iconBrandColor`.
  package static let iconBrandColor = properties("iconBrandColor")
  /// `properties.publisher`.
  package static let publisher = properties("publisher")
}
