/// A key of the wizard as the manual page lists it.
package struct ManualKey: Hashable, Sendable {
  /// What it does.
  package let title: String
  /// The keys, joined by commas.
  package let keys: String
  /// The keys that do it outside text fields, joined by commas.
  package let listKeys: String

  /// Takes the parts.
  package init(title: String, keys: String, listKeys: String) {
    self.title = title
    self.keys = keys
    self.listKeys = listKeys
  }
}
