import JSONText
import Runner

/// A lookup that the Test tab has asked for, or the entries that are chosen from.
struct TestLookup: Sendable {
  /// The number the answer comes back under.
  let number: Int
  /// The field that gets the value.
  let field: String
  /// Where the lookup stands in the definition.
  let owner: JSONPointer
  /// What tells the call from others.
  let key: String
  /// The entries; empty while the answer is on its way.
  var rows: [LookupRow] = []
}
