/// Why a connector could not be opened, made or converted, in words for people.
package struct OpenFailure: Error, Hashable, Sendable {
  /// What was asked for.
  package let path: String
  /// The sentence with the next step.
  package let message: String
  /// Whether nothing stands at the path.
  package let isGone: Bool

  /// Describes a failure.
  package init(path: String, message: String, isGone: Bool = false) {
    self.path = path
    self.message = message
    self.isGone = isGone
  }
}
