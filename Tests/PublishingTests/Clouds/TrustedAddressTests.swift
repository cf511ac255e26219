import Testing

@testable import Publishing

/// Addresses of a file that may get a token.
struct TrustedAddressTests {
  @Test(
    arguments: [
      ("https://api.powerapps.com", true), ("https://API.powerapps.com/", true),
      ("https://gov.api.flow.microsoft.us", true), ("http://api.powerapps.com", false),
      ("https://api.powerapps.com:8443", false), ("https://api.powerapps.com.evil.test", false),
      ("https://api.powerapps.com@evil.test", false), ("http://127.0.0.1:80", false), ("nonsense", false),
    ])
  func `services are those of the clouds`(_ address: String, _ isTrusted: Bool) {
    #expect((Cloud(servedAt: address) != nil) == isTrusted)
  }

  @Test(
    arguments: [
      ("https://contoso.crm4.dynamics.com/", true), ("https://contoso.crm.microsoftdynamics.us", true),
      ("https://dynamics.com", false), ("https://evildynamics.com", false),
      ("http://contoso.crm.dynamics.com", false), ("https://contoso.dynamics.com.evil.test", false),
    ])
  func `organisations are those of Dynamics`(_ address: String, _ isTrusted: Bool) {
    #expect(TrustedAddress.isOrganization(address) == isTrusted)
  }
}
