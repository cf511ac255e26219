/// Where the services of Power Platform are called.
package struct ServiceAddresses: Hashable, Sendable {
  /// The PowerApps resource provider, without a slash at its end.
  package let powerApps: String
  /// The Flow resource provider, without a slash at its end.
  package let flow: String
  /// The version of the interface that every call names.
  package let apiVersion: String

  /// The version that the official command line tool names.
  package static let usualVersion = "2016-11-01"

  /// Takes the addresses of a cloud, or others in their place.
  package init(
    _ cloud: Cloud = .public, powerApps: String? = nil, flow: String? = nil,
    apiVersion: String = ServiceAddresses.usualVersion
  ) {
    self.powerApps = ServiceAddresses.trimmed(powerApps ?? cloud.powerAppsURL)
    self.flow = ServiceAddresses.trimmed(flow ?? cloud.flowURL)
    self.apiVersion = apiVersion
  }

  static func trimmed(_ address: String) -> String {
    var address = address[...]
    while address.last == "/" { address.removeLast() }
    return String(address)
  }
}
