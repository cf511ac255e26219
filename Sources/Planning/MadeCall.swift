package import JSONText

/// A call that was made by hand and may become a step of a plan.
package struct MadeCall: Sendable {
  /// The operation.
  package let operation: String
  /// The fields that were filled in, in the order of the form.
  package let inputs: [(name: String, value: JSONFragment)]
  /// The status of the answer.
  package let status: Int
  /// The answer as a flow sees it; nil when it is no JSON.
  package let answer: JSONFragment?

  /// The server that was called instead of the definition's; nil for the definition's own.
  package let baseURL: String?

  /// Takes the parts.
  package init(
    operation: String, inputs: [(name: String, value: JSONFragment)], status: Int, answer: JSONFragment?,
    baseURL: String? = nil
  ) {
    self.operation = operation
    self.inputs = inputs
    self.status = status
    self.answer = answer
    self.baseURL = baseURL
  }
}
