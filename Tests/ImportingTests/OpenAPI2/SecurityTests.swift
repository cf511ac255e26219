import Importing
import JSONText
import Testing

struct SecurityTests {
  @Test func noSecurityHasNoParameters() throws {
    let result = try imported(document())
    #expect(
      try JSONFragment(result.propertiesRoot()) == [
        "connectionParameters": [:], "iconBrandColor": "#007ee5", "capabilities": [],
        "policyTemplateInstances": [],
      ])
    #expect(String(decoding: result.properties, as: UTF8.self).hasSuffix("}\n"))
  }

  @Test func basicAsksForNameAndPassword() throws {
    let parameters = try imported(document(security: #"{"b": {"type": "basic"}}"#)).parameters()
    #expect(parameters["username"]?["uiDefinition"]?["constraints"]?["clearText"] == true)
    #expect(
      parameters["password"] == [
        "type": "securestring",
        "uiDefinition": [
          "displayName": "Password", "description": "The Password for this api",
          "tooltip": "Provide the Password",
          "constraints": ["tabIndex": 3, "clearText": false, "required": "true"],
        ],
      ])
  }

  @Test func anAPIKeyAsksForTheKey() throws {
    let header = #"{"k": {"type": "apiKey", "in": "header", "name": "X-Key"}}"#
    let result = try imported(document(security: header))
    #expect(result.report.notes.isEmpty)
    #expect(
      try result.parameters() == [
        "api_key": [
          "type": "securestring",
          "uiDefinition": [
            "displayName": "API Key", "description": "The API Key for this api",
            "tooltip": "Provide your API Key",
            "constraints": ["tabIndex": 2, "clearText": false, "required": "true"],
          ],
        ]
      ])
    let bearer = header.replacing("X-Key", with: "Authorization")
    #expect(try imported(document(security: bearer)).codes == ["authorization-key"])
  }

  @Test func oAuthBecomesTheGenericProvider() throws {
    let security = """
      {"o": {"type": "oauth2", "flow": "accessCode", "authorizationUrl": "https://idp/a",
             "tokenUrl": "https://idp/t", "scopes": {"read": "Read", "write": "Write"}}}
      """
    let result = try imported(document(security: security))
    let settings = try #require(try result.parameters()["token"]?["oAuthSettings"])
    #expect(settings["identityProvider"] == "oauth2")
    #expect(settings["scopes"] == ["read", "write"])
    #expect(settings["customParameters"]?["refreshUrl"]?["value"] == "https://idp/t")
    #expect(result.codes == ["oauth-incomplete"])
    #expect(result.report.notes[0].message == "OAuth 2.0 lacks the client id.")
  }

  @Test func entraGetsItsOwnProvider() throws {
    let security = """
      {"o": {"type": "oauth2", "flow": "accessCode", "scopes": {},
             "authorizationUrl": "https://login.microsoftonline.com/contoso/oauth2/authorize",
             "tokenUrl": "https://login.microsoftonline.com/contoso/oauth2/token"}}
      """
    let parameters = try imported(document(security: security)).parameters()
    let custom = parameters["token"]?["oAuthSettings"]?["customParameters"]
    #expect(custom?["tenantId"]?["value"] == "contoso")
    #expect(custom?["loginUri"]?["value"] == "https://login.microsoftonline.com")
    #expect(parameters["token:TenantId"]?["type"] == "string")
  }

  @Test(arguments: [
    ("password", ["security-unsupported"]), ("application", ["security-unsupported"]),
    ("implicit", ["oauth-implicit", "oauth-incomplete"]),
  ])
  func otherFlowsAreReported(_ flow: String, _ codes: [String]) throws {
    let security = #"{"o": {"type": "oauth2", "flow": "\#(flow)", "authorizationUrl": "https://a/b"}}"#
    let result = try imported(document(security: security))
    #expect(result.codes == codes)
    #expect(try result.parameters()["token"] == nil || flow == "implicit")
  }

  @Test func theFirstThatWorksIsTaken() throws {
    let security = """
      {"p": {"type": "oauth2", "flow": "password"}, "k": {"type": "apiKey", "in": "query", "name": "key"},
       "b": {"type": "basic"}}
      """
    let text = document(security: security)
    let result = try imported(text)
    #expect(result.definitionText == text)
    #expect(result.codes == ["security-unsupported", "security-unused"])
    #expect(try result.parameters()["api_key"] != nil)
  }
}
