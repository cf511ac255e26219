import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

@Suite struct DeclaredValueTests {
  private static let properties = """
    {"properties": {"connectionParameters": {
      "region": {"type": "string", "allowedValues": [{"value": "us"}, {"value": "eu"}], "defaultValue": "us",
        "uiDefinition": {"displayName": "Region", "constraints": {"required": "true",
          "allowedValues": [{"text": "United States", "value": "us"}, {"text": "Europe", "value": "eu"}]}}},
      "fast": {"type": "bool", "uiDefinition": {"displayName": "Fast", "constraints": {"required": "false"}}},
      "key": {"type": "securestring", "uiDefinition": {"displayName": "API Key",
        "constraints": {"required": "true"}}}}}}
    """

  private static func tab() -> TestTab {
    TestTab(
      TestTab.definition.replacing(
        #""type": "oauth2", "flow": "accessCode", "scopes": {}, "tokenUrl": "https://id.test/t""#,
        with: #""type": "apiKey", "in": "header", "name": "X-Key""#), properties: properties)
  }

  @Test func `values are chosen and switched as they are declared`() throws {
    var tab = DeclaredValueTests.tab()
    #expect(tab.text.contains("United States"))
    #expect(try tab.screen.connection.callValues["region"]?.revealed == "us")
    try tab.focus("connection region")
    tab.press(.named(.right))
    #expect(try tab.screen.connection.callValues["region"]?.revealed == "eu")
    tab.press(.named(.enter), "1")
    #expect(try tab.screen.connection.callValues["region"]?.revealed == "us")
    try tab.focus("connection fast")
    tab.press(" ")
    #expect(try tab.screen.connection.callValues["fast"]?.revealed == "true")
    #expect(try tab.screen.connection.callValues.secrets.isEmpty)
  }

  @Test func `nothing is sent while a required value is missing`() throws {
    var tab = DeclaredValueTests.tab()
    try tab.focus("input team")
    tab.press(.function(5))
    #expect(tab.number == nil)
    #expect(tab.text.contains("the connection has no API Key"))
    #expect(try tab.screen.form.focusedField?.id == "connection key")
    tab.type("k")
    tab.press(.function(5))
    #expect(tab.number != nil)
  }
}
