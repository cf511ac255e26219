package import JSONText

/// One piece of *dynamic content* that an operation offers to the steps after it.
package struct CardToken: Hashable, Sendable, Identifiable {
  /// What the maker reads.
  package let title: String
  /// Where the title comes from.
  package let titleSource: LabelSource
  /// The way to the value in the answer, `*` for an item of an array; empty for the whole.
  package let keys: [String]
  /// The type as reference pages name it.
  package let type: String
  /// The description.
  package let text: String
  /// How many *Apply to each* loops using it makes.
  package let loops: Int
  /// The operation that describes what is in it; nil when the definition does.
  package let lookup: CardLookup?
  /// Whether its schema goes on where cards stop.
  package let isCut: Bool
  /// Where it stands among the rest: tokens are ordered like fields.
  package let part: CardPart
  /// Whether it is an object or array whose parts are tokens too.
  package let hasParts: Bool
  /// Where it is described in the definition.
  package let pointer: JSONPointer

  /// The way to the value as one text, steps joined by `/`.
  package var path: String { keys.joined(separator: "/") }

  /// The identity within a card.
  package var id: String { path }

  /// Whether it stands for an item as a whole.
  package var isItem: Bool { path == "*" || path.hasSuffix("/*") }

  /// Whether using it makes a loop.
  package var isInLoop: Bool { loops > 0 }
}
