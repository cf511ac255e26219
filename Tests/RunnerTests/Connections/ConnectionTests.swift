import ConnectorModel
import Runner
import TestSupport
import Testing
import Transport

struct ConnectionTests {
  static let properties = #"""
    {"properties": {"connectionParameters": {
      "site": {"type": "string", "uiDefinition": {"displayName": "Site", "constraints": {"required": "false"}}},
      "key": {"type": "securestring", "uiDefinition": {"displayName": "Key"}},
      "gateway": {"type": "gatewaySetting"}}}}
    """#

  static func definition(_ properties: String? = properties) throws -> ConnectionDefinition {
    try ConnectionDefinition(
      ConnectorFixture.connector(ConnectorFixture.definition(), properties: properties))
  }

  @Test func fieldsComeFromTheConnectionParameters() throws {
    let definition = try ConnectionTests.definition()
    #expect(definition.fields.map(\.name) == ["site", "key"])
    #expect(definition.fields.map(\.label) == ["Site", "Key"])
    #expect(definition.fields.map(\.isSecret) == [false, true])
    #expect(definition.fields.map(\.isRequired) == [false, true])
    #expect(definition.notes.contains { $0.contains("gateway") })
  }

  @Test func valuesComeFromTextEnvironmentAndFile() throws {
    let folder = TemporaryFolder()
    let path = folder.write("key", "from file\n")
    let definition = try ConnectionTests.definition()
    let environment = ["KEY": "from environment"]
    func value(_ assignment: String) throws -> ConnectionValues {
      try ConnectionValues([assignment], for: definition) { environment[$0] }
    }
    #expect(try value("key=env:KEY").secrets["key"]?.reveal() == "from environment")
    #expect(try value("key=file:\(path)").secrets["key"]?.reveal() == "from file")
    #expect(try value("KEY=text:a=b:c").secrets["key"]?.reveal() == "a=b:c")
    #expect(try value("site=text:contoso").secrets.isEmpty)
  }

  @Test(arguments: [
    ("key", "NAME=env:VARIABLE"), ("key=oops", "NAME=env:VARIABLE"), ("nope=text:x", "known are site, key"),
    ("key=env:MISSING", "no variable MISSING"), ("key=file:/nowhere", "/nowhere"),
    ("key=text:a\r\nb", "line break"),
  ])
  func badSourcesAreExplained(_ assignment: String, _ part: String) throws {
    let definition = try ConnectionTests.definition()
    #expect {
      try ConnectionValues([assignment], for: definition) { _ in nil }
    } throws: { ($0 as? ConnectionError)?.message.contains(part) == true }
  }

  @Test func aSetIsChosenByName() throws {
    let properties = #"""
      {"properties": {"connectionParameterSets": {"values": [
        {"name": "key", "parameters": {"api_key": {"type": "securestring"}}},
        {"name": "oauth", "parameters": {"token": {"type": "oauthSetting"}}}]}}}
      """#
    let connector = ConnectorFixture.connector(
      AuthenticationTests.definition(AuthenticationTests.headerKey + "," + AuthenticationTests.oauth),
      properties: properties)
    #expect(try ConnectionDefinition(connector).fields.map(\.name) == ["api_key"])
    let oauth = try ConnectionDefinition(connector, setNamed: "OAuth")
    #expect(oauth.fields.map(\.name) == ["token"])
    #expect(oauth.schemes.map(\.name) == ["oauth"])
    #expect(throws: ConnectionError.unknownSet("no", known: ["key", "oauth"])) {
      try ConnectionDefinition(connector, setNamed: "no")
    }
  }
}
