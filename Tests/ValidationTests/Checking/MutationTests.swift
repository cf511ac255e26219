import ConnectorModel
import ConnectorMutations
import CorpusConnectors
import TestSupport
import Testing
import Validation

/// Damaged files are checked as calmly as sound ones; `MutationRun` does the same a hundred thousand times.
struct MutationTests {
  @Test(arguments: 1...40)
  func findingsKeepTheirPromises(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3 {
      guard let path = Corpus.definitions.randomElement(using: &generator) else { return }
      let connector = Connector(definitionAt: path)
      guard connector.definitionSize < 60_000 else { continue }
      var session = EditSession(connector)
      for _ in 0..<6 {
        if let edit = ConnectorMutation(session.connector).next(using: &generator) {
          _ = try? session.perform(edit)
        }
      }
      check(session.connector)
      let damaged = ByteMutation.damaged(session.connector.definitionFile.bytes ?? [], using: &generator)
      check(Connector(definition: FileContent(damaged), properties: session.connector.propertiesFile))
    }
  }

  private func check(_ connector: Connector) {
    let findings = Validator(profile: .style).findings(of: connector)
    #expect(FindingPromises.broken(by: findings, of: connector) == [])
  }
}
