package import JSONText

/// Why a YAML text cannot be read, with the place.
package struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong, as the second half of a sentence: "this key stands twice".
  package let problem: String
  /// Where, from 1; nil when the whole text is meant.
  package let position: SourcePosition?
}
