import ConnectorModel
import JSONText
import Testing
import Validation

@testable import Publishing

/// What is known before a connector is sent, and where the service's complaints belong.
struct ReadinessTests {
  private let connector = Connector(
    definition: FileContent(Array(SampleConnector.definition.utf8)),
    properties: FileContent(Array(SampleConnector.properties.utf8)))

  @Test func `obstacles of the platform and of certification are told apart`() throws {
    let ready = try PublicationReadiness(PublishedConnector(connector), of: connector)
    #expect(ready.obstacles.map(\.rule) == [])
    #expect(!ready.certificationObstacles.isEmpty)
    #expect(ready.omittedMembers == ["stackOwner", "madeUpMember"])
    var broken = connector
    let parts = SampleConnector.definition.split(separator: "\"required\": true")
    broken.definitionFile = FileContent(Array(parts.joined(separator: "\"type\": 5").utf8))
    let unready = try PublicationReadiness(PublishedConnector(broken), of: broken)
    #expect(!unready.obstacles.isEmpty)
  }

  @Test(
    arguments: [
      (
        ["paths", "/orders/{id}", "get", "nothing"], ConnectorFile.definition, "/paths/~1orders~1{id}/get",
        Tab.definition
      ),
      (["info", "contact"], .definition, "/info", .describe), ([], .definition, "", .all),
      (["securityDefinitions"], .definition, "", .security),
      (["properties", "stackOwner"], .properties, "/properties/stackOwner", .describe),
      (
        ["properties", "connectionParameters", "signIn"], .properties,
        "/properties/connectionParameters/signIn", .security
      ),
    ])
  func `a complaint becomes a finding on the nearest field`(
    _ tokens: [String], _ file: ConnectorFile, _ pointer: String, _ tab: Tab
  ) {
    let complaint = DefinitionComplaint("Bad.", at: JSONPointer(tokens: tokens), of: file)
    let finding = complaint.finding(in: connector)
    #expect(finding.place == Place(file, JSONPointer(pointer) ?? .root))
    #expect(finding.tab == tab)
    #expect(finding.offset != nil)
    #expect(finding.severity == .error)
  }
}
