import ConnectorModel
import JSONText
import Testing

@Suite struct ConnectionParameterTests {
  private let connector = Fixture.connector(
    Fixture.definition,
    Fixture.properties.replacing("\"X-Limit\"", with: "\"@connectionParameters('host','x')\"").replacing(
      "\"host\": {\"type\": \"string\"}",
      with: "\"host\": {\"type\": \"string\"}, \"host:region\": {\"type\": \"string\"}"))
  private var host: Place { ConnectorEdit.connectionParameters.appending("host") }

  @Test func aNewOneAsksAsTheWizardDoes() throws {
    let edit = try ConnectorEdit.addConnectionParameter("site_id", type: "securestring", on: connector)
    let value = performed(edit, on: connector).value(
      at: ConnectorEdit.connectionParameters.appending("site_id"))
    #expect(value?["type"]?.string == "securestring")
    #expect(value?["uiDefinition"]?["constraints"]?["required"]?.string == "true")
    #expect(value?["uiDefinition"]?["constraints"]?["clearText"]?.boolean == false)
  }

  @Test(arguments: ["", "a b", "host", "über"])
  func oddNamesAreRefused(name: String) {
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.addConnectionParameter(name, on: connector)
    }
  }

  @Test func renamingReachesPoliciesAndWhatHangsOnTheName() throws {
    let after = performed(try .renameConnectionParameter(at: host, to: "site", on: connector), on: connector)
    #expect(after.properties?.connectionParameters.map(\.name) == ["site", "site:region", "api_key"])
    #expect(after.properties?.policies.last?.parameter("name")?.string == "@connectionParameters('site','x')")
    #expect(after.uses(ofConnectionParameter: "host").isEmpty)
  }

  @Test func whatAPolicyReadsIsNotDeleted() throws {
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.deleteConnectionParameter(at: host, on: connector)
    }
    let key = ConnectorEdit.connectionParameters.appending("api_key")
    let after = performed(try .deleteConnectionParameter(at: key, on: connector), on: connector)
    #expect(after.value(at: key) == nil)
  }

  @Test func waysToSignInComeAndGo() throws {
    let one = performed(try .addConnectionSet("key", on: connector), on: connector)
    let two = performed(try .addConnectionSet("sign-in", on: one), on: one)
    #expect(two.properties?.connectionParameterSets.map(\.name) == ["key", "sign-in"])
    let list = ConnectorEdit.connectionParameters(ofSet: 1)
    let filled = performed(try .addConnectionParameter("user", to: list, on: two), on: two)
    #expect(filled.properties?.connectionParameterSets[1].parameters.map(\.name) == ["user"])
    let back = performed(try .deleteConnectionSet(at: 1, on: filled), on: filled)
    #expect(back.propertiesFile.bytes == one.propertiesFile.bytes)
    let none = performed(try .deleteConnectionSet(at: 0, on: back), on: back)
    #expect(none.propertiesFile.bytes == connector.propertiesFile.bytes)
    #expect(throws: ConnectorEditError.self) { try ConnectorEdit.addConnectionSet("key", on: two) }
  }

  @Test func theGatewayStandsInBothPlacesAndGoesFromBoth() throws {
    let on = performed(try .setGateway(true, on: connector), on: connector)
    #expect(on.properties?.capabilities == ["gateway"])
    let place = ConnectorEdit.connectionParameters.appending("gateway")
    #expect(on.value(at: place)?["gatewaySettings"]?["dataSourceType"]?.string == "CustomConnector")
    let off = performed(try .setGateway(false, on: on), on: on)
    #expect(off.value(at: place) == nil)
    #expect(off.properties?.capabilities == [])
  }
}
