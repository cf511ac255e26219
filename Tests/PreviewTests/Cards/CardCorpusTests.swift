import ConnectorModel
import Runner
import TestSupport
import Testing

@testable import Preview

@Suite struct CardCorpusTests {
  @Test func `what a call asks for stands on the card, of every connector of the corpus`() {
    for path in Corpus.definitions {
      let connector = Connector(definition: FileContent(Corpus.bytes(of: path)), properties: .missing)
      guard let definition = connector.definition else { continue }
      for operation in definition.operations {
        let card = OperationCard(operation, of: connector, in: definition)
        let names = Set(card.fields.map(\.name))
        let form = OperationForm(operation, in: definition)
        let lost = form.fields.first { !names.contains($0.name) && $0.location != .body }
        #expect(lost == nil, "\(operation.name) of \(path) loses \(lost?.name ?? "")")
        #expect(names.count == card.fields.count, "\(operation.name) of \(path) has a field twice")
      }
    }
  }
}
