/// What became of a policy in a call, for `--explain`; never holds a secret.
package struct PolicyTrace: Hashable, Sendable {
  /// The policy's title, or its template where it has none.
  package let title: String
  /// Its template, in lower case.
  package let template: String
  /// What it did, or why nothing, in a few words.
  package let change: String
  /// Whether it was carried out.
  package let isDone: Bool

  /// Whether it changes the answer alone, which has not come yet.
  package var waitsForAnswer = false

  /// What was assumed where neither the documentation nor a published connector settles it; nil for nothing.
  package var assumption: String?

  /// The message before and after it; nil where the policy had none to work on or nobody asked.
  package var effect: PolicyEffect?

  /// The trace as a line.
  package var line: String { "\(title) (\(template)): \(change)" }
}
