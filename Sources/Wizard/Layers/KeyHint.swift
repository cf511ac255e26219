/// One entry of the key bar: a key and a word.
package struct KeyHint: Hashable, Sendable {
  /// The key as it is shown, `^S`.
  package let key: String
  /// What it does, in a word or two.
  package let label: String

  /// Makes an entry of any key.
  package init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }

  /// Makes the entry of a command; `inText` shows the key that works in text fields too.
  package init(_ command: WizardCommand, inText: Bool = false, _ label: String? = nil) {
    key = CommandTable.keyLabel(command, inText: inText) ?? ""
    self.label = label ?? CommandTable.entry(command)?.label ?? ""
  }
}
