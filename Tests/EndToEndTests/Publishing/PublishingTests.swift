import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// The Create step against the imitation of Power Platform, from the sign-in to the update.
  @Suite(.enabled(if: PlatformStub.tools != nil)) struct PublishingTests {
    private static let secret = "canary-Secret-1"

    private static let properties = """
      {
        "properties": {
          "connectionParameters": {
            "token": {"type": "oauthSetting", "oAuthSettings": {"identityProvider": "oauth2", "clientId": "c",
              "scopes": ["a"], "redirectMode": "Global",
              "redirectUrl": "https://global.consent.azure-apim.net/redirect",
              "customParameters": {
                "authorizationUrl": {"value": "https://id.contoso.test/a"},
                "tokenUrl": {"value": "https://id.contoso.test/t"},
                "refreshUrl": {"value": "https://id.contoso.test/t"}}}}
          },
          "iconBrandColor": "#da3b01",
          "stackOwner": "Contoso",
          "capabilities": [],
          "policyTemplateInstances": []
        }
      }

      """

    /// Opens the Create step, signed in and with an environment chosen.
    private func signedIn() throws -> (stub: PlatformStub, bench: Bench, terminal: Terminal) {
      let stub = try #require(PlatformStub(options: ["--pending-polls", "1"]))
      let bench = Bench(
        definition: Lanterns.definition(host: "lanterns.contoso.test").replacing(
          "\"http\"", with: "\"https\""),
        properties: Self.properties)
      bench.folder.write(
        "connector/settings.json",
        #"{"powerAppsUrl": "\#(stub.url)", "flowUrl": "\#(stub.url)", "authorityUrl": "\#(stub.url)"}"#)
      let terminal = try bench.open()
      try terminal.go(to: "5", seeing: "nobody is signed in")
      try terminal.expect("[ Create")
      try terminal.expect("addresses of settings.json")
      terminal.press(.enter)
      try terminal.expect("not Microsoft's")
      terminal.type("t")
      try terminal.expect("Get a code")
      terminal.press(.enter)
      try terminal.expect("type the code")
      try terminal.expect("maker@contoso.example")
      terminal.press(.down, .down, .enter)
      try terminal.expect("Production (EU)")
      terminal.type("sand")
      try terminal.expect("1 of 3")
      terminal.press(.enter)
      try terminal.expect("Dev sandbox  0f0f0f0f")
      return (stub, bench, terminal)
    }

    /// Registers the connector, once the question whether to do so is answered.
    private func create(_ terminal: Terminal) throws {
      terminal.press(.function(5))
      try terminal.expect("[ Create ]")
      terminal.press(.enter)
    }

    @Test func aConnectorIsMadeAndUpdated() throws {
      let (stub, bench, terminal) = try signedIn()
      terminal.press(.down, .down, .down, .down, .down, .down)
      terminal.type(Self.secret)
      try terminal.expect("is sent, 15 characters")
      terminal.press(.function(5))
      try terminal.expect("without stackOwner")
      try terminal.expect("[ Create ]")
      terminal.press(.enter)
      try terminal.expect("Created 'Harbour Lanterns'")
      try terminal.expect("https://global.consent.azure-apim.net/redirect")
      terminal.press(.escape)
      try terminal.expect("[ Update")
      let settings = bench.folder.text("connector/settings.json")
      #expect(settings.contains("shared_harbour-20lanterns"))
      #expect(stub.count("POST", "/apis") == 1)
      #expect(stub.log.contains(Self.secret))

      terminal.press(.function(5))
      try terminal.expect("No client secret is sent for 'token'")
      terminal.press(.enter)
      try terminal.expect("Updated 'Harbour Lanterns'")
      terminal.press(.escape)
      try terminal.expectNo("Updated")
      #expect(stub.count("POST", "/apis") == 1)
      #expect(!terminal.transcriptText.contains(Self.secret))
      #expect(!settings.contains(Self.secret) && !bench.propertiesText.contains(Self.secret))
      try terminal.quit()
    }

    @Test func aLostAnswerMakesNoSecondConnector() throws {
      let (stub, bench, terminal) = try signedIn()
      stub.fail(#"[{"kind": "truncate", "method": "POST", "path": "/apis$", "times": 1}]"#)
      try create(terminal)
      // The imitation breaks off before it makes anything, which nobody can know from outside.
      try terminal.expect("may still have made 'Harbour Lanterns'")
      #expect(stub.count("POST", "/apis") == 1)
      terminal.press(.enter)
      try terminal.expect("Created 'Harbour Lanterns'")
      #expect(stub.count("POST", "/apis") == 2)
      terminal.press(.escape)
      try terminal.expect("[ Update")
      #expect(
        bench.folder.text("connector/settings.json")
          .contains("shared_harbour-20lanterns"))
      try terminal.quit()
    }

    @Test func aServiceThatHangsIsLeftByEsc() throws {
      let (stub, bench, terminal) = try signedIn()
      stub.fail(#"[{"kind": "hang", "method": "POST", "path": "validateApiSwagger", "delay": 60}]"#)
      try create(terminal)
      try terminal.expect("Checking the definition")
      terminal.press(.escape)
      try terminal.expect("Nothing was made or changed")
      terminal.press(.escape)
      try terminal.expectNo("Nothing was made")
      #expect(!bench.folder.read("connector/settings.json").isEmpty)
      try terminal.quit()
    }
  }
}
