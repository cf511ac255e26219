/// Where the value of a field comes from, the stronger first.
package enum InputSource: String, CaseIterable, Hashable, Sendable {
  /// Somebody gave it.
  case user
  /// `x-ms-test-value`.
  case testValue = "x-ms-test-value"
  /// `default`.
  case defaultValue = "default"
  /// The first value of `enum`.
  case firstChoice = "enum"
  /// `x-example` or `example`.
  case example = "x-example"
}
