package import JSONText

/// What a lookup found.
package enum LookupAnswer: Hashable, Sendable {
  /// Entries or nodes; `notes` tell what was left out or guessed.
  case rows([LookupRow], notes: [String])
  /// A schema.
  case schema(JSONFragment)
}
