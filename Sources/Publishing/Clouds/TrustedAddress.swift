import Transport

/// Which addresses of a file may get a token: a settings.json that came with a connector must not send it elsewhere.
package enum TrustedAddress {
  /// The domains under which Dataverse organisations stand.
  private static let organizations = [
    "dynamics.com", "dynamics.cn", "microsoftdynamics.us", "appsplatform.us", "microsoftdynamics.de",
  ]

  /// Whether an address is that of the sign-in service of some cloud.
  package static func isAuthority(_ address: String) -> Bool {
    guard let parts = URLParts(address) else { return false }
    return Cloud.allCases.contains { URLParts($0.authorityURL)?.hasSameOrigin(as: parts) == true }
  }

  /// Whether an address is that of a Dataverse organisation of some cloud.
  package static func isOrganization(_ address: String) -> Bool {
    guard let parts = URLParts(address), parts.scheme == "https" else { return false }
    let host = parts.host.lowercased()
    return organizations.contains { host.hasSuffix("." + $0) }
  }
}
