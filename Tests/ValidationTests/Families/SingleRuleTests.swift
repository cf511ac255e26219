import ConnectorModel
import JSONText
import Testing
import Validation

/// Rules whose fixtures are no text, or lie beside the two files.
struct SingleRuleTests {
  /// Rules that are tested here instead of by a `RuleCase`.
  static let rules: Set<String> = [
    "json-encoding", "properties-missing", "script-too-large", "security-property-missing",
  ]

  private func findings(
    _ definition: [UInt8], _ properties: String = "{}", companions: Companions = Companions()
  ) -> [Finding] {
    let connector = Connector(
      definition: FileContent(definition), properties: FileContent(Array(properties.utf8)),
      companions: companions)
    return Validator(profile: .style).findings(of: connector)
  }

  @Test func bytesThatAreNotUTF8AreReportedAndCanBeDecoded() throws {
    let bytes = Array(#"{"a": ""#.utf8) + [0x80, 0xFC] + Array(#""}"#.utf8)
    let finding = try #require(findings(bytes).first { $0.rule == "json-encoding" })
    #expect(finding.offset == 7)
    #expect(findings(bytes).contains { $0.rule == "json-syntax" } == false)
    let connector = Connector(definition: FileContent(bytes), properties: .missing)
    var session = EditSession(connector)
    try session.perform(try #require(finding.fix?.edit(of: connector)))
    #expect(session.connector.definition?.root["a"]?.string == "€ü")
  }

  @Test func theOtherFileIsCheckedToo() {
    let found = findings(Array("{".utf8), #"{"properties": {"iconBrandColor": "red"}}"#)
    #expect(found.contains { $0.rule == "json-syntax" && $0.place.file == .definition })
    #expect(found.contains { $0.rule == "icon-brand-color-invalid" })
    #expect(found.contains { $0.rule == "policy-operation-not-found" } == false)
  }

  @Test func propertiesNeedTheirObject() throws {
    let finding = try #require(findings(Array("{}".utf8)).first { $0.rule == "properties-missing" })
    #expect(finding.place == Place(.properties, .root))
    #expect(
      findings(Array("{}".utf8), #"{"properties": {}}"#).contains { $0.rule == "properties-missing" } == false
    )
    let connector = Connector(
      definition: .missing, properties: FileContent(Array("{}".utf8)))
    var session = EditSession(connector)
    try session.perform(try #require(finding.fix?.edit(of: connector)))
    #expect(session.connector.properties?.root?.isObject == true)
  }

  @Test func largeScriptsAreRefused() {
    let large = Companions(scriptBytes: 2_000_000, isKnown: true)
    #expect(findings(Array("{}".utf8), companions: large).contains { $0.rule == "script-too-large" })
    #expect(findings(Array("{}".utf8)).contains { $0.rule == "script-too-large" } == false)
  }

  @Test func secretsAreNeverEchoed() {
    let properties = #"""
      {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings":
      {"clientSecret": "hunter2hunter2"}}}}}
      """#
    let found = findings(Array("{}".utf8), properties)
    #expect(found.contains { $0.rule == "oauth-client-secret-committed" })
    for finding in found {
      #expect(!finding.message.contains("hunter2"))
      #expect(finding.fix?.title.contains("hunter2") != true)
    }
  }

  /// The text of a definition after the fix of the first finding of a rule.
  private func fixed(_ rule: String, _ definition: String, _ properties: String = "{}") throws -> String {
    let found = findings(Array(definition.utf8), properties).filter { $0.rule == rule }
    let connector = Connector(
      definition: FileContent(Array(definition.utf8)), properties: FileContent(Array(properties.utf8)))
    var session = EditSession(connector)
    try session.perform(try #require(found.first?.fix?.edit(of: connector)))
    return String(decoding: session.connector.definitionFile.bytes ?? [], as: UTF8.self)
  }

  @Test func aDefinitionThatAllRequirementsCallOtherwiseIsRenamed() throws {
    let definition = #"{"securityDefinitions": {"key": {"type": "basic"}}, "#
    let uses = #""security": [{"auth": []}], "paths": {"/a": {"get": {"security": [{"auth": []}]}}}}"#
    #expect(
      try fixed("security-scheme-undefined", definition + uses)
        == definition.replacing("\"key\"", with: "\"auth\"") + uses)
    let portal = uses.replacing("auth", with: "undefined")
    #expect(
      try fixed("security-scheme-undefined", definition + portal).contains(
        #""security": [{"key": []}], "paths""#))
  }

  @Test func anAddressThatTheOtherFileHasIsTaken() throws {
    let properties = #"""
      {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {"identityProvider":
      "oauth2", "customParameters": {"AuthorizationUrl": {"value": "https://contoso.com/authorize"}}}}}}}
      """#
    let definition = #"{"securityDefinitions": {"o": {"type": "oauth2", "flow": "implicit", "scopes": {}}}}"#
    #expect(
      try fixed("security-property-missing", definition, properties)
        .contains(#""authorizationUrl": "https://contoso.com/authorize""#))
  }
}
