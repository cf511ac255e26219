/// A short example of what a rule is about.
package struct RuleExample: Hashable, Sendable {
  /// JSON that breaks the rule.
  package let before: String
  /// JSON that keeps it.
  package let after: String

  /// Makes an example.
  package init(_ before: String, becomes after: String) {
    self.before = before
    self.after = after
  }
}
