import ConnectorModel
import JSONText
import SampleService
import Testing
import Validation

@Suite struct SampleConnectorTests {
  private static var connector: Connector {
    let files = SampleConnector.files()
    return Connector(definition: FileContent(files.definition), properties: FileContent(files.properties))
  }

  @Test func `both files are JSON in the layout of the connector repository`() throws {
    let files = SampleConnector.files()
    for bytes in [files.definition, files.properties] {
      let document = try JSONDocument(bytes)
      #expect(document.duplicateMembers().isEmpty)
      let rewritten = JSONFragment(document.root).written()
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(String(decoding: rewritten, as: UTF8.self) + "\n" == text.replacing("\n\n", with: "\n"))
    }
  }

  @Test func `all operations are there`() throws {
    let root = try JSONDocument(SampleConnector.files().definition).root
    let operations: [String] = try #require(root.child("paths")).members.flatMap { path -> [String] in
      path.value.members.compactMap { $0.value.child("operationId")?.string }
    }
    #expect(
      operations == [
        "ListOrders", "CreateOrder", "GetOrder", "UpdateOrder", "DeleteOrder", "UploadAttachment",
        "ListCustomers",
        "OnOrderChanged", "DeleteHook",
      ])
  }

  @Test func `the host is the one given`() throws {
    let root = try JSONDocument(SampleConnector.files(host: "shop.contoso.example").definition).root
    #expect(root.child("host")?.string == "shop.contoso.example")
    #expect(root.child("basePath")?.string == "/v1")
  }

  @Test func `the certification profile finds the two deliberate mistakes and no others`() {
    let findings = Validator(profile: .certify).findings(of: Self.connector)
    let serious = findings.filter { $0.severity >= .warning }
    #expect(
      serious.map { "\($0.severity) \($0.rule) \($0.place.pointer)" }.sorted() == [
        "error path-parameter-not-required /paths/~1orders~1{id}/get/parameters/0",
        "warning parameter-summary-missing /paths/~1orders/get/parameters/0",
      ])
    #expect(serious.allSatisfy { $0.fix != nil })
    let hints = findings.filter { $0.severity < .warning }
    #expect(hints.map { "\($0.rule) \($0.place.pointer)" } == [])
  }
}
