import ConnectorModel
import JSONText
import Testing
import Transport

@testable import Publishing

/// A connector that comes back.
struct DownloadTests {
  private let service = ServiceImitation()

  private func connector(_ properties: String) -> HTTPResponse {
    ServiceImitation.json(#"{"name": "shared_x", "properties": \#(properties)}"#)
  }

  @Test func `the files come back, and what the service adds does not`() async throws {
    service.put("/box/d.json", Array(("\u{FEFF}" + #"{"info": {"title": "É", "n": 1.50}}"#).utf8))
    service.put("/box/i.png", [9, 9])
    service.put("/box/s.csx", [7])
    service.fail(
      "GET", "/shared_x",
      .answer(
        connector(
          """
          {"displayName": "É", "isCustomApi": true, "publisher": "P", "tier": "Standard",
           "apiDefinitions": {"originalSwaggerUrl": "https://store.test/box/d.json?sig=1"},
           "iconUri": "https://store.test/box/i.png?sig=1",
           "scriptDefinitionUrl": "https://store.test/box/s.csx?sig=1",
           "capabilities": [], "connectionParameters": {"k": {"type": "string"}}, "createdTime": "x"}
          """)))
    let files = try await service.client().download("shared_x", in: "e")
    #expect(files.displayName == "É")
    #expect(
      files.files.map(\.name) == [
        "apiDefinition.swagger.json", "apiProperties.json", "icon.png", "script.csx",
      ])
    #expect(
      files.definition.map { String(decoding: $0, as: UTF8.self) } == """
        {
          "info": {
            "title": "É",
            "n": 1.50
          }
        }

        """)
    let properties = try JSONDocument(files.properties).root["properties"]
    #expect(properties?.keys == ["connectionParameters", "capabilities", "publisher"])
    #expect(files.icon == [9, 9])
    #expect(files.script == [7])
    // The storage gets no token.
    #expect(service.requests.dropFirst().allSatisfy { $0.header("Authorization") == nil })
  }

  @Test func `a connector of the catalogue has no definition`() async throws {
    service.fail("GET", "/shared_x", .answer(connector(#"{"displayName": "Mail"}"#)))
    let files = try await service.client().download("shared_x", in: "e")
    #expect(files.definition == nil)
    #expect(files.files.map(\.name) == ["apiProperties.json"])
  }

  @Test func `half a definition is not taken for one`() async throws {
    service.put("/box/definition.json", Array(#"{"info": {"ti"#.utf8))
    service.add("shared_x", title: "T")
    let error = await #expect(throws: PublishingError.self) {
      try await service.client().download("shared_x", in: "e")
    }
    #expect(error?.message.contains("an incomplete document") == true)
  }

  @Test func `a connector that is not there is said so`() async throws {
    let error = await #expect(throws: PublishingError.self) {
      try await service.client().download("shared_none", in: "e")
    }
    #expect(error?.kind == .input)
    #expect(error?.message.contains("no such connector") == true)
  }
}
