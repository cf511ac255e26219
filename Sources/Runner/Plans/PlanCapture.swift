import Transport

/// A value of an answer that later steps use under a name.
package struct PlanCapture: Hashable, Sendable {
  /// The name.
  package let name: String
  /// Where the value stands: `$.id`, `status`, or `headers.name`.
  package let place: String
  /// Whether the value must not be shown.
  package let isSecret: Bool

  /// Whether the name, the header or the last part of the path says that the value is a secret; `secret: false` says
  /// otherwise.
  static func tellsSecret(_ name: String, _ path: String) -> Bool {
    let parts = path.split { ".['\"]".contains($0) }
    let last = parts.last.map { String($0) } ?? ""
    if PlanOutputs.header(path) != nil, Redactor.isSecret(header: last) { return true }
    return Redactor.isSecret(header: name) || Redactor.isSecret(field: last)
  }
}
