package import ConnectorModel
import TestSupport

/// Connectors of others, read as they stand on disk.
extension Connector {
  /// A definition, and the properties beside it where there are some.
  package init(definitionAt path: String) {
    let folder = path.dropLast(ConnectorFile.definition.standardName.utf8.count)
    let properties = Corpus.bytes(of: folder + ConnectorFile.properties.standardName)
    self.init(
      definition: FileContent(Corpus.bytes(of: path)),
      properties: properties.isEmpty ? .missing : FileContent(properties))
  }

  /// A connector with all that belongs to it, found as the program finds it; nil where there is none.
  package init?(foundAt path: String) {
    guard let loaded = try? ConnectorFolder.locate(path).load() else { return nil }
    self = loaded.connector
  }

  /// The size of the definition in bytes.
  package var definitionSize: Int { definitionFile.bytes?.count ?? 0 }
}
