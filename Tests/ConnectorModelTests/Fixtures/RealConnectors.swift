import ConnectorModel
import CorpusConnectors
import TestSupport

/// The real connectors that stand beside the checkout, both files well-formed; none where there is no corpus.
enum RealConnectors {
  /// Connectors up to a size of the definition in bytes, with the folder they come from.
  static func load(upTo size: Int = 200_000) -> [(folder: String, connector: Connector)] {
    Corpus.definitions.compactMap { path in
      let folder = String(path.dropLast("apiDefinition.swagger.json".count))
      let connector = Connector(definitionAt: path)
      guard connector.definitionSize <= size, connector.definition != nil, connector.properties != nil else {
        return nil
      }
      return (folder, connector)
    }
  }
}
