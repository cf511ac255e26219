package import ConnectorModel
package import JSONText

/// An action or trigger as a flow maker sees it in the designer.
package struct OperationCard: Hashable, Sendable {
  /// The connector's title.
  package let connector: String
  /// The icon's background as `#RRGGBB`, as the file has it.
  package let colour: String?
  /// The operationId, or verb and path where there is none.
  package let operation: String
  /// What starts it, or that it is an action.
  package let kind: TriggerKind
  /// Whether a trigger starts the flow once for each item (`x-ms-trigger: batch`).
  package let isBatch: Bool
  /// Whether makers do not find the operation in the designer.
  package let isInternal: Bool
  /// Whether new flows are to do without it.
  package let isDeprecated: Bool
  /// The summary; the operationId where there is none.
  package let summary: String
  /// The description, empty for none.
  package let text: String
  /// `x-ms-trigger-hint`, empty for none.
  package let hint: String
  /// Every field in the designer's order, hidden ones last.
  package let fields: [CardField]
  /// The dynamic content that later steps can use.
  package let tokens: [CardToken]
  /// What a maker would stumble over.
  package let concerns: [CardConcern]
  /// Where the operation stands in the definition.
  package let pointer: JSONPointer

  /// Makes the card of an operation.
  package init(_ operation: Operation, of connector: Connector, in definition: APIDefinition) {
    self.init(operation, of: connector, in: definition, titles: OperationTitles(of: definition))
  }

  /// Makes the cards of all operations, in the order of the file; none without a readable definition.
  package static func all(of connector: Connector) -> [OperationCard] {
    guard let definition = connector.definition else { return [] }
    let titles = OperationTitles(of: definition)
    return definition.operations.map {
      OperationCard($0, of: connector, in: definition, titles: titles)
    }
  }

  private init(
    _ operation: Operation, of connector: Connector, in definition: APIDefinition, titles: OperationTitles
  ) {
    var fieldBuilder = FieldBuilder(definition, titles: titles)
    var tokenBuilder = TokenBuilder(definition, titles: titles)
    self.connector = definition.title ?? ""
    colour = connector.properties?.iconBrandColor
    self.operation = operation.name
    kind = operation.kind
    isBatch = operation.triggerKind?.lowercased() == "batch"
    isInternal = operation.isInternal
    isDeprecated = operation.isDeprecated
    let summary = operation.summary ?? ""
    self.summary = summary.isEmpty ? operation.name : summary
    text = operation.description ?? ""
    hint = operation.value["x-ms-trigger-hint"]?.string ?? ""
    fields = fieldBuilder.fields(of: operation)
    tokens = tokenBuilder.tokens(of: operation)
    pointer = operation.pointer
    concerns = ConcernFinder(operation, in: definition, fields: fields, tokens: tokens).concerns
  }

  /// The fields of one part.
  package func fields(in part: CardPart) -> [CardField] { fields.filter { $0.part == part } }

  /// The fields that the designer shows, those behind *Show advanced options* included.
  package var visibleFields: [CardField] { fields.filter { $0.part != .hidden } }
}
