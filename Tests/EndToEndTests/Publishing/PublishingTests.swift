import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// The Create step against the imitation of Power Platform, from the sign-in to the update.
  @Suite(.enabled(if: PlatformStub.isAvailable)) struct PublishingTests {
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
    private func signedIn(_ bench: Bench, _ stub: PlatformStub) throws -> Terminal {
      bench.folder.write(
        "connector/settings.json",
        #"{"powerAppsUrl": "\#(stub.url)", "flowUrl": "\#(stub.url)", "authorityUrl": "\#(stub.url)"}"#)
      let terminal = try bench.open()
      terminal.press(.alt("5"))
      try terminal.expect("nobody is signed in")
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
      return terminal
    }

    private func bench() -> Bench {
      Bench(
        definition: Lanterns.definition(host: "lanterns.contoso.test").replacing(
          "\"http\"", with: "\"https\""),
        properties: Self.properties)
    }

    @Test func aConnectorIsMadeAndUpdated() throws {
      let stub = try #require(PlatformStub())
      let bench = bench()
      let terminal = try signedIn(bench, stub)
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
      let settings = String(decoding: bench.folder.read("connector/settings.json"), as: UTF8.self)
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
      #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains(Self.secret))
      #expect(!settings.contains(Self.secret) && !bench.propertiesText.contains(Self.secret))
      try terminal.quit()
    }

    @Test func aLostAnswerMakesNoSecondConnector() throws {
      let stub = try #require(PlatformStub())
      let bench = bench()
      let terminal = try signedIn(bench, stub)
      stub.fail(#"[{"kind": "truncate", "method": "POST", "path": "/apis$", "times": 1}]"#)
      terminal.press(.function(5))
      try terminal.expect("[ Create ]")
      terminal.press(.enter)
      // The imitation breaks off before it makes anything, which nobody can know from outside.
      try terminal.expect("may still have made 'Harbour Lanterns'")
      #expect(stub.count("POST", "/apis") == 1)
      terminal.press(.enter)
      try terminal.expect("Created 'Harbour Lanterns'")
      #expect(stub.count("POST", "/apis") == 2)
      terminal.press(.escape)
      try terminal.expect("[ Update")
      #expect(
        String(decoding: bench.folder.read("connector/settings.json"), as: UTF8.self)
          .contains("shared_harbour-20lanterns"))
      try terminal.quit()
    }

    @Test func aServiceThatHangsIsLeftByEsc() throws {
      let stub = try #require(PlatformStub())
      let bench = bench()
      let terminal = try signedIn(bench, stub)
      stub.fail(#"[{"kind": "hang", "method": "POST", "path": "validateApiSwagger", "delay": 60}]"#)
      terminal.press(.function(5))
      try terminal.expect("[ Create ]")
      terminal.press(.enter)
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
