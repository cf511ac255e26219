import ConnectorModel
import CorpusConnectors
import JSONText
import TestSupport
import Testing
import Validation

@testable import Wizard

@Suite struct RuleFixingTests {
  @Test func `a rule without fixes changes nothing`() {
    let harbour = Connector(definition: FileContent(Array(Harbour.definition.utf8)), properties: .missing)
    let run = RuleFixing("parameter-description-missing", of: harbour, CheckSettings())
    #expect(run.edit == nil && run.left == 1)
  }

  @Test func `a rule that the settings switch off has nothing to fix`() {
    let harbour = Connector(definition: FileContent(Array(Harbour.definition.utf8)), properties: .missing)
    let settings = CheckSettings(overrides: ["extension-misspelt": .off])
    #expect(RuleFixing("extension-misspelt", of: harbour, settings).edit == nil)
  }

  /// Over real connectors: every rule with fixes, as one step that does what it says and that one undo takes back.
  @Test(arguments: 0..<4)
  func `real connectors are fixed rule by rule, each as one step`(part: Int) throws {
    for path in Corpus.sample(every: 80, from: part * 20) {
      let connector = Connector(definitionAt: path)
      guard connector.definitionSize < 150_000 else { continue }
      let settings = CheckSettings(profile: .style)
      let before = settings.validator.findings(of: connector)
      for rule in Set(before.filter { $0.fix != nil }.map(\.rule)).sorted() {
        let run = RuleFixing(rule, of: connector, settings)
        guard let edit = run.edit else { continue }
        var session = EditSession(connector)
        try session.perform(edit)
        let after = settings.validator.findings(of: session.connector)
        #expect(after.count { $0.rule == rule } == run.left, "\(rule) in \(path)")
        #expect(session.history.done.count == 1)
        _ = session.undo()
        #expect(
          session.connector.definitionFile.bytes == connector.definitionFile.bytes, "\(rule) in \(path)")
      }
    }
  }
}
