/// A value of an answer that later steps use under a name.
package struct PlanCapture: Hashable, Sendable {
  /// The name.
  package let name: String
  /// Where the value stands: `$.id`, `status`, or `headers.name`.
  package let place: String
  /// Whether the value must not be shown from then on.
  package let isSecret: Bool
}
