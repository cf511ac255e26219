/// One of the values of a choice.
package struct FieldOption: Hashable, Sendable {
  /// What is written.
  package let value: String
  /// What is shown.
  package let label: String

  /// Makes an option; the value is its own label unless told.
  package init(_ value: String, _ label: String? = nil) {
    self.value = value
    self.label = label ?? value
  }
}
