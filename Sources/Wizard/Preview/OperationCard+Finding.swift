import ConnectorModel
import JSONText
import Preview

extension OperationCard {
  /// The card of the operation that a place stands in; nil where it stands in none.
  static func around(_ place: Place?, in connector: Connector) -> OperationCard? {
    guard let place, place.file == .definition, let definition = connector.definition else { return nil }
    let tokens = place.pointer.tokens
    guard tokens.count >= 3, tokens.first == "paths",
      let operation = definition.operation(at: JSONPointer(tokens: Array(tokens.prefix(3))))
    else { return nil }
    return OperationCard(operation, of: connector, in: definition)
  }
}
