package import JSONText

/// An environment of Power Platform.
package struct PowerEnvironment: Hashable, Sendable {
  /// The name that calls use: a GUID, or one behind `Default-`.
  package let id: String
  /// The name that people see; two environments may share one.
  package let displayName: String
  /// The region, as the service spells it.
  package let region: String
  /// Whether it is the default one of the tenant.
  package let isDefault: Bool
  /// The address of its Dataverse organisation; nil when it has none or the service does not say.
  package let organization: String?

  /// Reads one element of a list; nil without a name.
  package init?(_ value: JSONValue) {
    guard let id = value["name"]?.string else { return nil }
    self.id = id
    let properties = value["properties"]
    displayName = properties?["displayName"]?.string ?? id
    region = (value["location"] ?? properties?["region"])?.string ?? ""
    isDefault = properties?["isDefault"]?.boolean ?? id.hasPrefix("Default-")
    organization = properties?["linkedEnvironmentMetadata"]?["instanceUrl"]?.string
  }

  /// Whether a text is the name of an environment rather than what people see: it ends in a GUID, or is the
  /// service's own word for the default one.
  package static func isID(_ text: String) -> Bool {
    text.hasPrefix("~") || GUID(ending: text)
  }

  private static func GUID(ending text: String) -> Bool {
    let tail = text.suffix(36)
    return tail.count == 36
      && tail.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && tail.allSatisfy { $0 == "-" || $0.isHexDigit }
  }
}
