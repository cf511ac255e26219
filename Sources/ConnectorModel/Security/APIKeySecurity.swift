/// A key that is sent in one header or query parameter.
package struct APIKeySecurity: Hashable, Sendable {
  /// The label that whoever makes a connection reads.
  package var label: String
  /// The header or query parameter the service expects.
  package var name: String
  /// `header` or `query`.
  package var location: ParameterLocation

  /// Makes a choice.
  package init(label: String = "API Key", name: String = "X-API-Key", location: ParameterLocation = .header) {
    self.label = label
    self.name = name
    self.location = location
  }
}
