package import JSONText

/// A connector as it is in memory: the two JSON files and what is known of the files beside them.
///
/// Everything typed is a window on the documents; a half-broken file always opens and unknown keys survive.
package struct Connector: Sendable {
  /// `apiDefinition.swagger.json`.
  package var definitionFile: FileContent
  /// `apiProperties.json`.
  package var propertiesFile: FileContent
  /// What stands beside the two files.
  package var companions: Companions

  /// Makes a connector of its two files.
  package init(
    definition: FileContent, properties: FileContent, companions: Companions = Companions()
  ) {
    definitionFile = definition
    propertiesFile = properties
    self.companions = companions
  }

  /// The content of one of the files.
  package subscript(file: ConnectorFile) -> FileContent {
    get { file == .definition ? definitionFile : propertiesFile }
    set {
      switch file {
      case .definition: definitionFile = newValue
      case .properties: propertiesFile = newValue
      }
    }
  }

  /// The window on the definition, nil when that file is missing or malformed.
  package var definition: APIDefinition? {
    definitionFile.document.map { APIDefinition(document: $0) }
  }

  /// The window on the properties, nil when that file is missing or malformed.
  package var properties: APIProperties? {
    propertiesFile.document.map { APIProperties(document: $0) }
  }

  /// The value at a place of one of the files.
  package func value(at place: Place) -> JSONValue? { self[place.file].document?.value(at: place.pointer) }
}
