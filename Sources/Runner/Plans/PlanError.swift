package import JSONText

/// Why a plan cannot be used, with the place in it.
package struct PlanError: Error, Sendable {
  /// What is wrong and what to do next.
  package let message: String
  /// The value it is about; nil where it is about the whole plan.
  package let value: JSONValue?

  init(_ message: String, at value: JSONValue? = nil) {
    self.message = message
    self.value = value
  }
}
