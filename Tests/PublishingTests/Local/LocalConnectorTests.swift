import ConnectorModel
import Glibc
import JSONText
import TestSupport
import Testing

@testable import Publishing

/// What stands beside the two documents, read and written.
struct LocalConnectorTests {
  private let folder = TemporaryFolder()
  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]

  init() {
    folder.write("orders/apiDefinition.swagger.json", SampleConnector.definition)
    folder.write("orders/apiProperties.json", SampleConnector.properties)
  }

  private func local(settings: String? = nil) throws -> LocalConnector {
    if let settings { folder.write("orders/settings.json", settings) }
    let loaded = try ConnectorFolder.locate(folder.path + "/orders").load()
    return try LocalConnector(loaded.connector, in: loaded.folder)
  }

  @Test func `icon and script are those that are there, or those that the settings name`() throws {
    let bare = try local()
    #expect(bare.published.icon == nil && bare.published.script == nil)
    folder.write("orders/icon.png", png)
    folder.write("orders/script.csx", "code")
    folder.write("orders/other.csx", "other")
    #expect(try local().published.icon == png)
    #expect(try local(settings: #"{"script": "other.csx"}"#).published.script == Array("other".utf8))
    #expect(throws: PublishingError.self) { try local(settings: #"{"icon": "missing.png"}"#) }
    #expect(throws: PublishingError.self) { try local(settings: "[]") }
    folder.write("orders/icon.png", "GIF89a")
    // It can be compared all the same; it is not sent.
    let gif = try local(settings: "{}")
    let error = #expect(throws: PublishingError.self) { try gif.checkSendable() }
    #expect(error?.message.contains("not a PNG image") == true)
  }

  @Test func `where it is registered is written into its settings, which keep what they had`() throws {
    let before = try local(settings: #"{"flowUrl": "https://flow.test", "connectorId": "shared_old"}"#)
      .remember(id: "shared_new", in: "env", ServiceAddresses())
    #expect(before == "shared_old")
    let settings = try #require(ConnectorSettings(folder.read("orders/settings.json")))
    #expect(settings.connectorID == "shared_new" && settings.environment == "env")
    #expect(settings.flowURL == "https://flow.test")
    #expect(settings.definition == "apiDefinition.swagger.json")
    #expect(settings.powerAppsURL == "https://api.powerapps.com")
    #expect(try local().remember(id: "shared_new", in: "env", nil) == nil)
  }

  @Test(
    arguments: [
      (#"{"apiDefinition": "other.json"}"#, "other.json"),
      (#"{"apiProperties": "other.json"}"#, "other.json"),
      (#"{"apiDefinition": "missing.json"}"#, "missing.json"),
      (
        #"{"apiDefinition": "./apiDefinition.swagger.json", "apiProperties": "../orders/apiProperties.json"}"#,
        nil
      ),
      (#"{"apiProperties": ".\\apiProperties.json", "script": null}"#, nil),
    ] as [(String, String?)])
  func `settings that name other documents are not passed over`(_ settings: String, _ named: String?) throws {
    folder.write("orders/other.json", "{}")
    do throws(PublishingError) {
      let loaded = try? ConnectorFolder.locate(folder.path + "/orders").load()
      folder.write("orders/settings.json", settings)
      guard let loaded else { return }
      _ = try LocalConnector(loaded.connector, in: loaded.folder)
      #expect(named == nil)
    } catch {
      #expect(named.map { error.message.contains("it names '\($0)'") } == true, "\(error.message)")
      #expect(error.message.contains("settings.json"))
    }
  }

  @Test(arguments: ["apiProperties.json", "icon.png", "icon.jpg", "script.csx", "settings.json"])
  func `no file that is there is replaced by accident`(_ name: String) throws {
    let downloaded = DownloadedConnector(
      id: "shared_x", displayName: "X", definition: Array("{}".utf8),
      properties: Array(#"{"properties": {}}"#.utf8), icon: nil, script: nil)
    folder.write("mine/" + name, "mine")
    let path = folder.path + "/mine"
    let error = #expect(throws: PublishingError.self) {
      try downloaded.write(into: path, ConnectorSettings(), replacing: false)
    }
    #expect(error?.message.contains(name) == true)
    #expect(folder.read("mine/" + name) == Array("mine".utf8))
    #expect(DownloadedConnector.taken(in: path) == [path + "/" + name])
  }

  @Test func `settings that are there keep what else they say`() throws {
    folder.write(
      "orders/settings.json",
      #"{"flowUrl": "https://flow.test", "script": "old.csx", "mine": 1, "icon": "logo.png"}"#)
    let downloaded = DownloadedConnector(
      id: "shared_x", displayName: "X", definition: Array("{}".utf8),
      properties: Array(#"{"properties": {}}"#.utf8), icon: nil, script: nil)
    _ = try downloaded.write(into: folder.path + "/orders", ConnectorSettings(), replacing: true)
    let root = try JSONDocument(folder.read("orders/settings.json")).root
    #expect(root["flowUrl"]?.string == "https://flow.test" && root["mine"]?.integer == 1)
    #expect(root["script"]?.isNull == true && root["icon"]?.isNull == true)
    #expect(root["connectorId"]?.string == "shared_x")
    #expect(try local().published.script == nil)
  }

  @Test func `a connector that is brought back takes the place of another only where it is told to`() throws {
    let downloaded = DownloadedConnector(
      id: "shared_x", displayName: "X", definition: Array("{}".utf8),
      properties: Array(#"{"properties": {}}"#.utf8), icon: png, script: nil)
    folder.write("orders/script.csx", "old")
    let path = folder.path + "/orders"
    #expect(throws: PublishingError.self) {
      try downloaded.write(into: path, ConnectorSettings(), replacing: false)
    }
    #expect(folder.read("orders/script.csx") == Array("old".utf8))
    let outcome = try downloaded.write(into: path, ConnectorSettings(), replacing: true)
    #expect(outcome.removed == [path + "/script.csx"])
    #expect(folder.read("orders/icon.png") == png)
    let properties = try JSONDocument(folder.read("orders/apiProperties.json")).root
    #expect(properties["properties"]?["stackOwner"]?.string == "Contoso")
    let fresh = try downloaded.write(into: folder.path + "/new/one", ConnectorSettings(), replacing: false)
    #expect(fresh.written.count == 4 && fresh.removed == [])
    #expect(ConnectorSettings(folder.read("new/one/settings.json"))?.connectorID == "shared_x")
  }
}
