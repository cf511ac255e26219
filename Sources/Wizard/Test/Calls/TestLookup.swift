import JSONText
import Runner

/// A lookup that the Test tab has asked for, or the entries that are chosen from.
struct TestLookup: Sendable {
  /// The number the answer comes back under.
  let number: Int
  /// The operation whose form it was asked for.
  let operation: JSONPointer
  /// The field that gets the value.
  let field: String
  /// The node of a tree that is opened.
  let selected: JSONFragment?
  /// What tells the call from others; nil for one that was not made yet, because it may change something.
  let key: String?
  /// Whether the answer is on its way.
  var isAsking = false
  /// The entries.
  var rows: [LookupRow] = []
}
