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
}
