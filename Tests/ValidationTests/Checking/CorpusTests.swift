import ConnectorModel
import CorpusConnectors
import JSONText
import TestSupport
import Testing
import Validation

/// Real connectors, where there are any: nothing crashes, and fixes do what they promise.
struct CorpusTests {
  private func connector(_ path: String) -> Connector {
    let files = Connector(definitionAt: path)
    return Connector(
      definition: files.definitionFile, properties: files.propertiesFile,
      companions: Companions(isKnown: true))
  }

  @Test func findingsComeInTheOrderOfTheFilesAndOnce() {
    let validator = Validator(profile: .style)
    for path in Corpus.sample(every: 3) {
      let found = validator.findings(of: connector(path))
      #expect(Set(found).count == found.count, "\(path)")
      let definition = found.prefix { $0.place.file == .definition }
      #expect(found.dropFirst(definition.count).allSatisfy { $0.place.file == .properties })
      let offsets = definition.map { $0.offset ?? 0 }
      #expect(offsets == offsets.sorted(), "\(path)")
    }
  }

  @Test func fixesRemoveTheirFindingAndCanBeUndone() throws {
    let validator = Validator(profile: .style)
    var seen: [String: Int] = [:]
    for path in Corpus.sample(every: 3, from: 1) {
      let start = connector(path)
      let found = validator.findings(of: start)
      for finding in found {
        guard let fix = finding.fix, seen[finding.rule, default: 0] < 6 else { continue }
        seen[finding.rule, default: 0] += 1
        guard let edit = fix.edit(of: start) else { continue }
        var session = EditSession(start)
        try session.perform(edit)
        let left = validator.findings(of: session.connector).filter { $0.rule == finding.rule }
        let before = found.filter { $0.rule == finding.rule }
        let isGone = !left.contains { $0.place == finding.place && $0.message == finding.message }
        #expect(
          isGone || left.count < before.count, "\(finding.rule) at \(finding.place) of \(path): \(fix.title)")
        for file in ConnectorFile.allCases where start[file].document != nil {
          #expect(session.connector[file].document != nil)
        }
        _ = session.undo()
        #expect(session.connector.definitionFile.bytes == start.definitionFile.bytes)
        #expect(session.connector.propertiesFile.bytes == start.propertiesFile.bytes)
      }
    }
  }
}
