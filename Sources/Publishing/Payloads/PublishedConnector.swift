package import ConnectorModel
package import JSONText

/// A connector as far as it is sent: the two documents, and the content of the files beside them.
package struct PublishedConnector: Sendable {
  /// `apiDefinition.swagger.json`.
  package let definition: JSONDocument
  /// `apiProperties.json`; nil when there is none.
  package let properties: JSONDocument?
  /// The icon; nil for none.
  package let icon: [UInt8]?
  /// The script; nil for none.
  package let script: [UInt8]?

  /// Takes the parts; a definition that is missing, and files that are not JSON objects, are refused.
  package init(_ connector: Connector, icon: [UInt8]? = nil, script: [UInt8]? = nil) throws(PublishingError) {
    guard let definition = connector.definitionFile.document, definition.root.isObject else {
      throw .notAConnector(.definition)
    }
    if connector.propertiesFile.bytes != nil {
      guard let properties = connector.propertiesFile.document, properties.root.isObject,
        properties.root["properties"]?.isObject ?? true
      else { throw .notAConnector(.properties) }
      self.properties = properties
    } else {
      properties = nil
    }
    self.definition = definition
    self.icon = icon
    self.script = script
  }

  /// The title, which becomes the display name.
  package var title: String { definition.root["info"]?["title"]?.string ?? "" }

  /// The description; nil when there is none.
  package var description: String? { definition.root["info"]?["description"]?.string }

  /// The names of the OAuth parameters that have no client secret, each once.
  package var parametersWithoutSecret: [String] {
    var names: [String] = []
    for place in OAuthPlace.all(in: properties?.root["properties"])
    where place.lacksSecret && !names.contains(place.name) {
      names.append(place.name)
    }
    return names
  }

  /// Whether anything in it takes a client secret.
  package var hasOAuth: Bool { !OAuthPlace.all(in: properties?.root["properties"]).isEmpty }

  /// The address of the service behind it: first scheme, host and base path; empty without a host.
  package var serviceURL: String {
    let host = definition.root["host"]?.string ?? ""
    guard !host.isEmpty else { return "" }
    let scheme = definition.root["schemes"]?[0]?.string ?? "https"
    let path = definition.root["basePath"]?.string ?? ""
    return scheme + "://" + host + (path.isEmpty || path.hasPrefix("/") ? path : "/" + path)
  }
}
