import Testing

@testable import Publishing

/// The file that tells where a connector is registered.
struct ConnectorSettingsTests {
  private func settings() -> ConnectorSettings {
    var settings = ConnectorSettings()
    settings.connectorID = "shared_x"
    settings.environment = "e"
    settings.properties = "apiProperties.json"
    settings.definition = "apiDefinition.swagger.json"
    settings.powerAppsURL = "https://api.powerapps.com"
    settings.powerAppsVersion = "2016-11-01"
    return settings
  }

  @Test func `it is written as the official tool writes it`() {
    var settings = settings()
    settings.script = "script.csx"
    #expect(
      String(decoding: settings.written(over: nil), as: UTF8.self) == """
        {
          "connectorId": "shared_x",
          "environment": "e",
          "apiProperties": "apiProperties.json",
          "apiDefinition": "apiDefinition.swagger.json",
          "icon": null,
          "powerAppsUrl": "https://api.powerapps.com",
          "powerAppsApiVersion": "2016-11-01",
          "script": "script.csx"
        }
        """)
  }

  @Test func `a file that is there keeps its text and other members`() {
    let existing = """
      {
         "connectorId":"old", "extra" : 1.50,
         "tenant": "t"
      }

      """
    var settings = ConnectorSettings()
    settings.connectorID = "new"
    #expect(
      String(decoding: settings.written(over: Array(existing.utf8)), as: UTF8.self)
        == existing.split(separator: "old").joined(separator: "new"))
  }

  @Test func `what was written is read again`() throws {
    let read = try #require(ConnectorSettings(settings().written(over: nil)))
    #expect(read == settings())
    #expect(ConnectorSettings(Array("[]".utf8)) == nil)
    #expect(ConnectorSettings(Array("{".utf8)) == nil)
    let more = try #require(
      ConnectorSettings(Array(#"{"flowUrl": "f", "clientId": "c", "resource": "r", "environment": ""}"#.utf8))
    )
    #expect(more.flowURL == "f")
    #expect(more.clientID == "c")
    #expect(more.environment == nil)
  }
}
