import ConnectorModel
import JSONText
import TestSupport
import Testing
import Transport

@testable import Publishing

/// A connector that comes back.
struct DownloadTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9]
  private let service = ServiceImitation()

  private func connector(_ properties: String) -> HTTPResponse {
    ServiceImitation.json(#"{"name": "shared_x", "properties": \#(properties)}"#)
  }

  @Test func `the files come back, and what the service adds does not`() async throws {
    service.put("/box/d.json", Array(("\u{FEFF}" + #"{"info": {"title": "É", "n": 1.50}}"#).utf8))
    service.put("/box/i.png", DownloadTests.png)
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
    #expect(files.icon == DownloadTests.png)
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

  @Test(
    arguments: [
      (HTTPResponse(status: 404), "the storage has no such file"),
      (HTTPResponse(status: 403), "the storage did not take the address"),
      (HTTPResponse(status: 200, body: Array("<HTML>Sign in</HTML>".utf8)), "a web page"),
      (HTTPResponse(status: 200, body: Array("oops".utf8)), "no image"),
    ])
  func `an icon that does not come is left out with a note`(
    _ answer: HTTPResponse, _ words: String
  ) async throws {
    service.fail(
      "GET", "/shared_x",
      .answer(connector(#"{"displayName": "T", "iconUri": "https://store.test/box/i.png?s"}"#)))
    service.fail("GET", "/i.png", .answer(answer))
    let files = try await service.client().download("shared_x", in: "e")
    #expect(files.icon == nil)
    #expect(files.notes.first?.contains(words) == true, "\(files.notes)")
    #expect(files.notes.first?.contains("Sign in again") == false)
    let local = try SampleConnector.connector(#"{"info": {"title": "T"}}"#, nil, icon: DownloadTests.png)
    #expect(ConnectorComparison(local, with: files).differences == [])
  }

  @Test func `an icon of another kind keeps its name, and blocks nothing afterwards`() async throws {
    let folder = TemporaryFolder()
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1]
    service.put("/box/definition.json", Array(#"{"info": {"title": "T"}}"#.utf8))
    service.put("/box/i", jpeg)
    service.fail(
      "GET", "/shared_x",
      .answer(
        connector(
          """
          {"displayName": "T", "iconUri": "https://store.test/box/i?s",
           "apiDefinitions": {"originalSwaggerUrl": "https://store.test/box/definition.json?s"}}
          """)))
    let files = try await service.client().download("shared_x", in: "e")
    let path = folder.path + "/back"
    _ = try files.write(into: path, ConnectorSettings(), replacing: false)
    #expect(folder.read("back/icon.jpg") == jpeg)
    let loaded = try ConnectorFolder.locate(path).load()
    let local = try LocalConnector(loaded.connector, in: loaded.folder)
    try local.checkSendable()
    #expect(local.published.icon == nil)
    #expect(ConnectorComparison(local.published, with: files).differences == [])
    #expect(files.notes.first?.contains("JPEG") == true)
  }

  @Test(arguments: ["<html>Sign in</html>", "{not json"])
  func `what is no script is not taken for one`(_ body: String) async throws {
    service.fail(
      "GET", "/shared_x", .answer(connector(#"{"scriptDefinitionUrl": "https://store.test/box/s.csx?s"}"#)))
    service.put("/box/s.csx", Array(body.utf8))
    await #expect(throws: PublishingError.self) { try await service.client().download("shared_x", in: "e") }
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
