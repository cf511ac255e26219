package import JSONText

/// One entry of a drop-down list, or one node of a tree.
package struct LookupRow: Hashable, Sendable {
  /// What the field gets.
  package let value: JSONFragment
  /// What is shown.
  package let title: String
  /// Whether there may be nodes below it.
  package let isParent: Bool
  /// The whole item, which the next level of a tree takes its inputs from.
  package let item: JSONFragment

  /// Makes an entry.
  package init(value: JSONFragment, title: String, isParent: Bool, item: JSONFragment) {
    self.value = value
    self.title = title
    self.isParent = isParent
    self.item = item
  }

  /// The value as the field's text.
  package var text: String {
    if case .string(let text) = value { return text }
    return value.text
  }
}
