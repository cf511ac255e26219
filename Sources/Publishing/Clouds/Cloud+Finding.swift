import Transport

extension Cloud {
  /// The cloud of which an address is a service; nil for addresses of nobody known.
  package init?(servedAt address: String) {
    guard let parts = URLParts(address) else { return nil }
    let cloud = Cloud.allCases.first { cloud in
      [cloud.powerAppsURL, cloud.flowURL].contains { URLParts($0)?.hasSameOrigin(as: parts) == true }
    }
    guard let cloud else { return nil }
    self = cloud
  }

  /// The cloud that a connector's settings.json was written for: that of its addresses, the public one without any.
  package init(_ settings: ConnectorSettings) {
    self =
      [settings.powerAppsURL, settings.flowURL].lazy.compactMap { $0.flatMap { Cloud(servedAt: $0) } }.first
      ?? .public
  }

  /// Whether a token for this cloud may go to an address: a service of it, or of one that takes the same tokens.
  package func mayCall(_ address: String) -> Bool {
    Cloud(servedAt: address).map { $0.resource == resource } ?? false
  }
}
