import Publishing
import Testing

@Suite struct CloudTests {
  @Test func `a cloud is found by its name`() {
    #expect(Cloud(named: "GCC-High") == .gccHigh)
    #expect(Cloud(named: "public")?.resource == "https://service.powerapps.com/")
    #expect(Cloud(named: "moon") == nil)
  }

  @Test(arguments: Cloud.allCases) func `resources end in the slash that belongs to the audience`(
    cloud: Cloud
  ) {
    #expect(cloud.resource.hasSuffix("/"))
    #expect(!cloud.powerAppsURL.hasSuffix("/"))
  }

  @Test(
    arguments: [
      (#"{}"#, Cloud.public), (#"{"powerAppsUrl": "https://gov.api.powerapps.us/"}"#, .gcc),
      (#"{"flowUrl": "https://api.powerautomate.cn"}"#, .china),
      (#"{"powerAppsUrl": "http://127.0.0.1:1"}"#, .public),
    ])
  func `settings say by their addresses which cloud they were written for`(
    _ settings: String, _ cloud: Cloud
  ) throws {
    #expect(Cloud(try #require(ConnectorSettings(Array(settings.utf8)))) == cloud)
  }

  @Test func `a token goes to services that take the same tokens only`() {
    #expect(Cloud.public.mayCall("https://preview.api.powerapps.com"))
    #expect(!Cloud.public.mayCall("https://gov.api.powerapps.us"))
    #expect(!Cloud.gcc.mayCall("https://evil.test"))
  }
}
