import ConnectorModel
import JSONText
import Testing

@Suite struct ConnectionParameterRenamingTests {
  private static let definition = #"""
    {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "host": "{region}.example.com", "paths": {}}
    """#
  private static let properties = #"""
    {"properties": {"connectionParameters": {
      "token": {"type": "oauthSetting", "oAuthSettings": {
        "identityProvider": "oauth2generic",
        "customParameters": {
          "authorizationUrlTemplate": {"value": "https://{customhost}/{region}/{ClientId}"},
          "tokenUrlTemplate": {"value": "https://{token:CustomHost}/{REGION}"},
          "refreshBodyTemplate": {"value": "{\"code\": \"{Code}\", \"site\": \"{CustomHost}\"}"}},
        "additionalParameters": {
          "EU_domain": {"type": "string", "applicableWhen": [{"parameter": "CustomHost", "oneOf": ["EU"]}]}}}},
      "token:CustomHost": {"type": "string"},
      "token:clientId": {"type": "string"},
      "region": {"type": "string"},
      "key": {"type": "securestring", "uiDefinition": {"constraints": {"dependencies": {
        "token:CustomHost": {"values": ["a"]}}}}}},
    "policyTemplateInstances": [
      {"templateId": "dynamichosturl", "title": "Host", "parameters": {
        "x-ms-apimTemplateParameter.urlTemplate":
          "https://@connectionParameters('token:CustomHost', 'token:CustomHost')/@{CONNECTIONPARAMETERS( \"token\")}"}},
      {"templateId": "setheader", "title": "Key", "parameters": {
        "x-ms-apimTemplateParameter.name": "X-Key",
        "x-ms-apimTemplateParameter.value": "@ConnectionParameters('key')"}}]}}
    """#
  private let connector = Fixture.connector(
    ConnectionParameterRenamingTests.definition, ConnectionParameterRenamingTests.properties)

  private func renamed(_ name: String, to other: String) throws -> Connector {
    let place = ConnectorEdit.connectionParameters.appending(name)
    return performed(try .renameConnectionParameter(at: place, to: other, on: connector), on: connector)
  }

  private func template(_ key: String, of parameter: String = "token", in connector: Connector) -> String? {
    let place = ConnectorEdit.connectionParameters.appending(parameter)
    return connector.value(at: place)?["oAuthSettings"]?["customParameters"]?[key]?["value"]?.string
  }

  private func value(_ name: String, ofPolicy position: Int, in connector: Connector) -> String? {
    connector.properties?.policies[position].parameter(name)?.string
  }

  @Test func whatHangsOnTheNameIsRenamedWhereItIsRead() throws {
    let after = try renamed("token", to: "auth")
    #expect(
      after.properties?.connectionParameters.map(\.name) == [
        "auth", "auth:CustomHost", "auth:clientId", "region", "key",
      ])
    #expect(
      value("urlTemplate", ofPolicy: 0, in: after)
        == "https://@connectionParameters('auth:CustomHost', 'token:CustomHost')/@{CONNECTIONPARAMETERS( \"auth\")}"
    )
    #expect(template("tokenUrlTemplate", of: "auth", in: after) == "https://{auth:CustomHost}/{REGION}")
    #expect(
      template("authorizationUrlTemplate", of: "auth", in: after)
        == "https://{customhost}/{region}/{ClientId}")
    #expect(
      after.properties?.connectionParameters.last?.constraints?["dependencies"]?.keys == ["auth:CustomHost"])
  }

  @Test func theFunctionIsFoundWhateverItsCase() throws {
    let after = try renamed("key", to: "api_key")
    #expect(value("value", ofPolicy: 1, in: after) == "@ConnectionParameters('api_key')")
    let key = ConnectorEdit.connectionParameters.appending("key")
    let message = refusal { () throws(ConnectorEditError) in
      try .deleteConnectionParameter(at: key, on: connector)
    }
    #expect(message?.contains("'key' is read by") == true)
  }

  @Test func bracesInHostAndSignInFollow() throws {
    let after = try renamed("region", to: "area")
    #expect(after.definition?.host == "{area}.example.com")
    #expect(
      template("authorizationUrlTemplate", in: after) == "https://{customhost}/{area}/{ClientId}")
    #expect(template("tokenUrlTemplate", in: after) == "https://{token:CustomHost}/{area}")
    let region = ConnectorEdit.connectionParameters.appending("region")
    #expect(throws: ConnectorEditError.self) {
      try ConnectorEdit.deleteConnectionParameter(at: region, on: connector)
    }
  }

  @Test func aTemplateNamesWhatBelongsToItsSignInByTheRestAlone() throws {
    let after = try renamed("token:CustomHost", to: "token:Site")
    #expect(template("authorizationUrlTemplate", in: after) == "https://{Site}/{region}/{ClientId}")
    #expect(template("tokenUrlTemplate", in: after) == "https://{token:Site}/{REGION}")
    #expect(template("refreshBodyTemplate", in: after) == #"{"code": "{Code}", "site": "{Site}"}"#)
    let settings = after.properties?.connectionParameters.first?.oAuthSettings
    #expect(
      settings?["additionalParameters"]?["EU_domain"]?["applicableWhen"]?[0]?["parameter"]?.string == "Site")
  }

  @Test func placeholdersOfThePlatformAreNobodysName() throws {
    let after = try renamed("token:clientId", to: "token:app")
    #expect(
      template("authorizationUrlTemplate", in: after) == "https://{customhost}/{region}/{ClientId}")
  }

  @Test func aNameThatAnotherListHasIsStillMeant() throws {
    let one = performed(try .addConnectionSet("other", on: connector), on: connector)
    let list = ConnectorEdit.connectionParameters(ofSet: 0)
    let two = performed(try .addConnectionParameter("region", to: list, on: one), on: one)
    let place = ConnectorEdit.connectionParameters.appending("region")
    let after = performed(try .renameConnectionParameter(at: place, to: "area", on: two), on: two)
    #expect(after.definition?.host == "{region}.example.com")
  }
}
