import Transport

/// The values that a provider's templates are filled with, by name whatever its case.
package struct OAuthValues: Sendable {
  private var values: [String: Secret] = [:]

  /// Starts without values.
  package init() {}

  /// The value of a placeholder.
  package subscript(name: String) -> String? {
    get { values[name.lowercased()]?.reveal() }
    set { values[name.lowercased()] = newValue.map { Secret($0) } }
  }

  /// These values, the others' where both have one.
  package func merging(_ others: OAuthValues) -> OAuthValues {
    var merged = self
    merged.values.merge(others.values) { _, new in new }
    return merged
  }
}
