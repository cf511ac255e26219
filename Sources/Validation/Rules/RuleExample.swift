/// A short example of what a rule is about: text that breaks it, and the same text put right.
///
/// The texts are members of the object that the rule looks at, as they stand in the file, without the braces
/// around them; the tests check that the first breaks the rule and the second does not.
package struct RuleExample: Hashable, Sendable {
  /// JSON that breaks the rule.
  package let before: String
  /// JSON that keeps it.
  package let after: String
  /// What stands in the other file, or in the definition's root, where the rule compares the two.
  package let beside: String?

  /// Makes an example.
  package init(_ before: String, becomes after: String, beside: String? = nil) {
    self.before = before
    self.after = after
    self.beside = beside
  }
}
