/// A value of an answer that later steps use under a name.
package struct PlanCapture: Hashable, Sendable {
  /// The name.
  package let name: String
  /// Where the value stands: `$.id`, `status`, or `headers.name`.
  package let place: String
  /// Whether the value must not be shown.
  package let isSecret: Bool

  /// Whether the name or the last part of the path says that the value is a secret; `secret: false` says otherwise.
  static func tellsSecret(_ name: String, _ path: String) -> Bool {
    let last = path.split { ".['\"]".contains($0) }.last.map { String($0) } ?? ""
    return [name, last].contains { text in
      let text = text.lowercased()
      return ["token", "secret", "password", "apikey", "api_key", "api-key"].contains { text.contains($0) }
    }
  }
}
