import ConnectorModel
import CorpusConnectors
import JSONText
import TestSupport
import Testing

@testable import Publishing

/// Real connectors, where they are: what is sent of each is what its files say.
struct CorpusPayloadTests {
  @Test func `every real connector is sent whole and comes back the same`() throws {
    var sent = 0
    var tooLong = 0
    for path in Corpus.sample(every: 2) {
      let connector = Connector(definitionAt: path)
      guard let published = try? PublishedConnector(connector) else { continue }
      let payload = try ConnectorPayload(
        published, environment: "e", secret: nil, iconURL: nil, scriptURL: nil)
      let root = try #require(try? JSONDocument(payload.bytes).root["properties"], "\(path)")
      let definition = try #require(root["openApiDefinition"])
      #expect(definition.source == published.definition.root.source, "\(path)")
      #expect(root["stackOwner"] == nil)
      #expect(payload.omitted.allSatisfy { $0.lowercased() == "stackowner" }, "\(path): \(payload.omitted)")
      let members = DownloadedConnector.keptMembers.compactMap { name in
        root[name].map { JSONFragment.Member(name, JSONFragment($0)) }
      }
      let back = DownloadedConnector(
        id: "x", displayName: "x", definition: DownloadedConnector.written(definition),
        properties: DownloadedConnector.written(["properties": .object(members)]), icon: nil, script: nil)
      let lines = ConnectorComparison(published, with: back).differences.map(\.line)
      #expect(lines == [], "\(path)")
      do throws(PublishingError) {
        _ = try DataversePublication(published, target: .create)
      } catch {
        guard case .tooLong = error else {
          Issue.record("\(path): \(error.message)")
          continue
        }
        tooLong += 1
      }
      sent += 1
    }
    #expect(sent == 0 || tooLong < sent / 10)
    print("\(sent) real connectors, \(tooLong) too long for Dataverse")
  }
}
