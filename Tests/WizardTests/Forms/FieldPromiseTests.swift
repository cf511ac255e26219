import ConnectorModel
import CorpusConnectors
import FormWalk
import TestSupport
import Testing

@Suite struct FieldPromiseTests {
  @Test(arguments: ConnectorTemplate.allCases)
  func `every field of a new connector keeps its promises`(template: ConnectorTemplate) {
    let files = template.files(title: "Lamps", host: "lamps.example.com", basePath: "/")
    let connector = Connector(
      definition: FileContent(files.definition), properties: FileContent(files.properties))
    #expect(brokenPromises(of: connector, largest: 8) == [])
  }

  @Test func `every field of a connector with everything keeps its promises`() {
    #expect(brokenPromises(of: Workshop.connector, largest: 20) == [])
  }

  @Test(arguments: 0..<4)
  func `every field of real connectors keeps its promises`(part: Int) {
    let paths = ConnectorFolder.connectors(below: (Corpus.root ?? "") + "/connectors")
    for (position, path) in paths.enumerated() where position % 36 == part * 3 {
      guard let connector = Connector(foundAt: path), connector.definitionSize < 20_000 else { continue }
      #expect(brokenPromises(of: connector, largest: 1) == [], "\(path)")
    }
  }

  private func brokenPromises(of connector: Connector, largest: Int) -> [String] {
    var promises = FieldPromises(connector)
    return FormWalk(connector, largest: largest).forms.flatMap { promises.broken(by: $0) }
  }
}
