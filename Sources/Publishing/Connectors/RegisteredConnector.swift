package import JSONText

/// A connector as the service knows it.
package struct RegisteredConnector: Sendable {
  /// The name that calls use, `shared_…`.
  package let id: String
  /// What the service says of it.
  package let value: JSONValue

  /// Reads an answer or one element of a list; nil without a name.
  package init?(_ value: JSONValue) {
    guard let id = value["name"]?.string, !id.isEmpty else { return nil }
    self.id = id
    self.value = value
  }

  /// The members that describe it.
  package var properties: JSONValue? { value["properties"] }

  /// The name that people see.
  package var displayName: String { properties?["displayName"]?.string ?? id }

  /// Whether somebody made it, as opposed to the catalogue's.
  package var isCustom: Bool { properties?["isCustomApi"]?.boolean ?? false }

  /// Who made it.
  package var creator: String { properties?["createdBy"]?["displayName"]?.string ?? "" }

  /// The object ID of who made it; nil where the service does not say.
  package var creatorID: String? {
    properties?["createdBy"]?["id"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// When it was made, as the service writes times.
  package var created: String { properties?["createdTime"]?.string ?? "" }

  /// When it was changed last, as the service writes times.
  package var changed: String { properties?["changedTime"]?.string ?? "" }

  /// The redirect addresses that have to be registered with the OAuth application, each once.
  package var redirectURLs: [String] { OAuthPlace.redirectURLs(in: properties) }
}
