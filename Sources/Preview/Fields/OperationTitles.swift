import ConnectorModel
import JSONText

/// The summaries of a connector's operations by operationId.
struct OperationTitles {
  private let titles: [String: String]

  init(of definition: APIDefinition) {
    titles = Dictionary(
      definition.operations.compactMap { operation in
        operation.operationID.map { id in
          (id, operation.summary.flatMap { $0.isEmpty ? nil : $0 } ?? id)
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  func lookup(_ operationID: String) -> CardLookup {
    CardLookup(operationID: operationID, summary: titles[operationID])
  }
}
