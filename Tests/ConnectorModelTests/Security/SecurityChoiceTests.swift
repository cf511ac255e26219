import ConnectorModel
import JSONText
import Testing

@Suite struct SecurityChoiceTests {
  private let connector = Fixture.connector
  private let oauth = OAuthSecurity(
    clientID: "abc", authorizationURL: "https://idp/authorize", tokenURL: "https://idp/token",
    refreshURL: "https://idp/token", scopes: ["read"])

  @Test func theKeyIsRead() {
    #expect(SecurityChoice(of: connector) == .apiKey(.init(label: "Key", name: "X-Key", location: .header)))
  }

  @Test func aFieldOfTheSameKindIsOneLine() throws {
    var key = APIKeySecurity(label: "Key", name: "X-Token", location: .header)
    #expect(
      try changes(.setSecurity(.apiKey(key), on: connector)) == [
        #"- "API Key": {"type": "apiKey", "in": "header", "name": "X-Key"}"#,
        #"+ "API Key": {"type": "apiKey", "in": "header", "name": "X-Token"}"#,
      ])
    key = APIKeySecurity(label: "Token", name: "X-Key", location: .header)
    #expect(
      try changes(.setSecurity(.apiKey(key), on: connector)) == [
        #"- "description": "The Key for this api","#, #"- "displayName": "Key","#,
        #"+ "displayName": "Token","#, #"+ "description": "The Token for this api","#,
      ])
  }

  @Test func anotherKindReplacesBothHalvesAndKeepsTheRest() throws {
    let after = performed(try .setSecurity(.oauth2Generic(oauth), on: connector))
    #expect(SecurityChoice(of: after) == .oauth2Generic(oauth))
    #expect(
      after.definition?.root["securityDefinitions"].map { JSONFragment($0) } == [
        "oauth2_auth": [
          "type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://idp/authorize",
          "tokenUrl": "https://idp/token", "scopes": ["read": "read"],
        ]
      ])
    #expect(after.definition?.root["security"].map { JSONFragment($0) } == [["oauth2_auth": ["read"]]])
    let operation = after.definition?.operation(id: "ListOrders")
    #expect(operation?.value["security"].map { JSONFragment($0) } == [["oauth2_auth": ["read"]]])
    #expect(after.properties?.connectionParameters.map(\.name) == ["host", "token"])
    #expect(
      after.properties?.root?["connectionParameters"]?["token"].map { JSONFragment($0) } == [
        "type": "oauthSetting",
        "oAuthSettings": [
          "identityProvider": "oauth2", "clientId": "abc", "scopes": ["read"], "redirectMode": "Global",
          "redirectUrl": "https://global.consent.azure-apim.net/redirect",
          "properties": ["IsFirstParty": "False", "IsOnbehalfofLoginSupported": false],
          "customParameters": [
            "authorizationUrl": ["value": "https://idp/authorize"],
            "tokenUrl": ["value": "https://idp/token"],
            "refreshUrl": ["value": "https://idp/token"],
          ],
        ],
      ])
  }

  @Test func `a sign-in that gave way comes back with its names, texts and requirements`() throws {
    var session = EditSession(connector)
    let key = APIKeySecurity(label: "Token", name: "X-Token", location: .query)
    _ = try session.perform(.setSecurity(.apiKey(key), on: connector))
    let before = session.connector
    for kind in [SecurityKind.none, .basic, .entraID] {
      _ = try session.perform(.setSecurity(kind.initial, on: session.connector))
      #expect(SecurityChoice(of: session.connector).kind == kind)
    }
    let former = try #require(session.formerSignIns[.apiKey])
    let edit = try ConnectorEdit.setSecurity(former, on: session.connector)
    #expect(edit.title == "Set the sign-in to API key, as it was")
    _ = try session.perform(edit)
    #expect(SecurityChoice(of: session.connector) == .apiKey(key))
    for file in ConnectorFile.allCases {
      let old = try #require(before[file].document).root
      let new = try #require(session.connector[file].document).root
      #expect(old.means(new), "\(file)")
    }
  }

  @Test func `a parameter that another kind wrote over comes back, too`() throws {
    let own: JSONFragment = ["type": "string", "uiDefinition": ["displayName": "Of a policy"]]
    var session = EditSession(connector)
    _ = try session.perform(
      .set(.properties("connectionParameters", "username"), to: own, on: connector, title: "Add"))
    let before = session.connector
    _ = try session.perform(.setSecurity(SecurityKind.basic.initial, on: session.connector))
    let former = try #require(session.formerSignIns[.apiKey])
    _ = try session.perform(.setSecurity(former, on: session.connector))
    let root = try #require(session.connector[.properties].document).root
    #expect(root.means(try #require(before[.properties].document).root))
  }

  @Test func `undo between the kinds does not lose the scopes`() throws {
    var session = EditSession(connector)
    _ = try session.perform(.setSecurity(.oauth2Generic(oauth), on: connector))
    let before = session.connector.definition?.root["security"].map { JSONFragment($0) }
    #expect(before == [["oauth2_auth": ["read"]]])
    for kind in [SecurityKind.apiKey, .basic] {
      _ = try session.perform(.setSecurity(kind.initial, on: session.connector))
    }
    _ = session.undo()
    let former = try #require(session.formerSignIns[.oauth2])
    _ = try session.perform(.setSecurity(former, on: session.connector))
    #expect(session.connector.definition?.root["security"].map { JSONFragment($0) } == before)
  }

  @Test func `what was decided about an operation meanwhile stays, and a moved one is found`() throws {
    var session = EditSession(connector)
    let list = Fixture.list.appending("security")
    try #require(session.connector.value(at: Place(.definition, list))?.isArray == true)
    func change(_ kind: SecurityKind) throws {
      _ = try session.perform(.setSecurity(kind.initial, on: session.connector))
    }
    func comeBack() throws {
      let former = try #require(session.formerSignIns[.apiKey])
      _ = try session.perform(.setSecurity(former, on: session.connector))
    }
    func security() -> JSONFragment? {
      session.connector.definition?.operation(id: "ListOrders")?.value["security"].map { JSONFragment($0) }
    }
    let before = security()
    try change(.none)
    try change(.basic)
    _ = try session.perform(
      .changePath(ofOperationAt: Fixture.list, to: "/all-orders", on: session.connector))
    try comeBack()
    #expect(security() == before)
    try change(.none)
    let place = try #require(session.connector.definition?.operation(id: "ListOrders")).pointer
    _ = try session.perform(
      .set(Place(.definition, place.appending("security")), to: [], on: session.connector, title: "Open"))
    try comeBack()
    #expect(security() == [])
  }

  @Test func oneAddressChangesInBothFiles() throws {
    let before = performed(try .setSecurity(.oauth2Generic(oauth), on: connector))
    var new = oauth
    new.authorizationURL = "https://idp/v2"
    #expect(
      try changes(.setSecurity(.oauth2Generic(new), on: before), on: before) == [
        #"- "authorizationUrl": "https://idp/authorize","#, #"+ "authorizationUrl": "https://idp/v2","#,
        #"- "value": "https://idp/authorize""#, #"+ "value": "https://idp/v2""#,
      ])
    new = oauth
    new.scopes = ["read", "write"]
    let after = performed(try .setSecurity(.oauth2Generic(new), on: before), on: before)
    #expect(SecurityChoice(of: after) == .oauth2Generic(new))
    #expect(after.definition?.securityDefinitions.first?.value["scopes"]?.keys == ["read", "write"])
    #expect(
      after.definition?.root["security"].map { JSONFragment($0) } == [["oauth2_auth": ["read", "write"]]])
  }

  @Test func noSignInLeavesEmptyCollections() throws {
    let after = performed(try .setSecurity(.none, on: connector))
    #expect(SecurityChoice(of: after) == .none)
    #expect(after.definition?.root["securityDefinitions"]?.count == 0)
    #expect(after.definition?.root["security"]?.count == 0)
    #expect(after.definition?.operation(id: "ListOrders")?.value["security"] == nil)
    #expect(after.properties?.connectionParameters.map(\.name) == ["host"])
  }

  @Test(arguments: [SecurityKind.none, .basic, .apiKey, .oauth2, .entraID, .provider])
  func everyKindIsReadAsItWasWritten(_ kind: SecurityKind) throws {
    for other in SecurityKind.allCases where other != .other {
      let first = performed(try .setSecurity(kind.initial, on: connector))
      let second = performed(try .setSecurity(other.initial, on: first), on: first)
      #expect(SecurityChoice(of: second) == other.initial)
      #expect(second.properties?.connectionParameters.first?.name == "host")
      let back = performed(try .setSecurity(kind.initial, on: second), on: second)
      #expect(SecurityChoice(of: back) == kind.initial)
      #expect(back.definition?.securityDefinitions.count == (kind == .none ? 0 : 1))
    }
  }

  @Test func entraFieldsChangeWhereTheyStand() throws {
    var entra = EntraSecurity(clientID: "abc", resourceURI: "https://graph.example.com")
    let before = performed(try .setSecurity(.entraID(entra), on: connector))
    entra.tenantID = "contoso"
    entra.resourceURI = "https://api.example.com"
    entra.onBehalfOf = true
    let after = performed(try .setSecurity(.entraID(entra), on: before), on: before)
    #expect(SecurityChoice(of: after) == .entraID(entra))
    let scheme = after.definition?.securityDefinitions.first?.value
    #expect(scheme?["tokenUrl"]?.string == "https://login.microsoftonline.com/contoso/oauth2/token")
    let settings = after.properties?.connectionParameters.first { $0.isOAuth }?.oAuthSettings
    #expect(settings?["properties"]?["AzureActiveDirectoryResourceId"]?.string == "https://api.example.com")
  }

  @Test func aProviderOfItsOwnKeepsWhatTheFormDoesNotShow() throws {
    let settings = #"""
      {"properties": {"connectionParameters": {"token": {"type": "oauthSetting", "oAuthSettings": {
        "identityProvider": "OAuth2Generic", "clientId": "app", "scopes": ["a"], "redirectMode": "Direct",
        "customParameters": {"TokenUrlTemplate": {"value": "https://{region}.id/t", "note": 1}, "x": {"value": "1"}}
      }}}}}
      """#
    let before = Fixture.connector(#"{"swagger": "2.0", "paths": {}}"#, settings)
    guard case .provider(var provider) = SecurityChoice(of: before) else {
      Issue.record("it is read as another kind")
      return
    }
    #expect(provider.parameters.map(\.name) == ["TokenUrlTemplate", "x"])
    #expect(provider.redirectMode == .custom("Direct"))
    provider.parameters[0].value = "https://id/t"
    provider.parameters[1] = ProviderSecurity.Parameter(name: "y", value: "2")
    let after = performed(try .setSecurity(.provider(provider), on: before), on: before)
    #expect(SecurityChoice(of: after) == .provider(provider))
    let custom = after.properties?.connectionParameters.first?.oAuthSettings?["customParameters"]
    #expect(custom?["TokenUrlTemplate"]?["note"]?.integer == 1)
  }

  @Test func unknownShapesAreNamedAndKept() throws {
    let several = Fixture.connector(
      Fixture.definition, #"{"properties": {"connectionParameterSets": {"values": [{"name": "a"}]}}}"#)
    guard case .other = SecurityChoice(of: several) else {
      Issue.record("several sets are read as one kind")
      return
    }
    #expect(throws: ConnectorEditError.self) { try ConnectorEdit.setSecurity(.none, on: several) }
    #expect(throws: ConnectorEditError.self) { try ConnectorEdit.setSecurity(.other("x"), on: connector) }
  }
}
