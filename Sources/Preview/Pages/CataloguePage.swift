package import ConnectorModel
package import JSONText
import Runner

/// The reference page of a connector: what it can do, and what one has to give it.
///
/// Its sections are those that certification asks of a readme: publisher, prerequisites, credentials, supported
/// operations, throttling.
package struct CataloguePage: Sendable {
  /// What stands on the page.
  package let blocks: [PageBlock]
  /// The cards of the operations that makers are offered.
  package let cards: [OperationCard]

  private let connector: Connector

  /// Makes the page of a connector; nil when it has no definition that can be read.
  package init?(of connector: Connector) {
    guard let definition = connector.definition else { return nil }
    self.connector = connector
    let offered = OperationCard.all(of: connector).filter { !$0.isInternal }
    cards = offered
    var writer = CatalogueWriter(definition: definition, properties: connector.properties)
    writer.addHead()
    writer.addCredentials()
    writer.addOperations(offered.filter { $0.kind == .action }, title: "Actions")
    writer.addOperations(offered.filter { $0.kind != .action }, title: "Triggers")
    writer.addThrottling()
    blocks = writer.blocks
  }

  /// The part of the page about one operation, which may be an internal one.
  package static func blocks(of card: OperationCard) -> [PageBlock] { CatalogueWriter.blocks(of: card) }

  /// The page as JSON: what the connector asks for, and the card of each operation.
  package var json: JSONFragment {
    let definition = connector.definition
    let parameters = connector.properties?.connectionParameters ?? []
    let sets = connector.properties?.connectionParameterSets ?? []
    return [
      "connector": .string(definition?.title.shown ?? "Untitled connector"),
      "description": .text(definition?.info?["description"]?.string),
      "version": .text(definition?.info?["version"]?.string),
      "publisher": .text(connector.properties?.publisher),
      "colour": .text(connector.properties?.iconBrandColor),
      "connectionParameters": .array(parameters.map(CataloguePage.json)),
      "connectionParameterSets": .array(
        sets.map {
          ["name": .string($0.name), "parameters": .array($0.parameters.map(CataloguePage.json))]
        }),
      "operations": .array(cards.map(\.json)),
    ]
  }

  private static func json(_ parameter: ConnectionParameter) -> JSONFragment {
    [
      "name": .string(parameter.name), "label": .text(parameter.displayName), "type": .text(parameter.type),
      "description": .text(parameter.description ?? parameter.tooltip),
      "required": .boolean(parameter.isRequired), "hidden": .boolean(parameter.isHidden),
    ]
  }
}
