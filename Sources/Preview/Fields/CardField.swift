package import JSONText

/// One field of the card of an action or trigger.
package struct CardField: Hashable, Sendable, Identifiable {
  /// The name by which values are given, as the form of a call has it: `top`, `body/customer/name`; members of
  /// an array's items are `body/lines/*/price`, and described fields `body/*`.
  package let name: String
  /// What the maker reads.
  package let label: String
  /// Where the label comes from.
  package let labelSource: LabelSource
  /// What stands in the empty field: the description.
  package let placeholder: String
  /// The default as text; nil without one.
  package let defaultText: String?
  /// What the field is filled with.
  package let control: CardControl
  /// The type as reference pages name it.
  package let type: String
  /// Where the field stands on the card.
  package let part: CardPart
  /// Whether the operation cannot do without it.
  package let isRequired: Bool
  /// Whether the platform fills it: the address that a webhook is to call.
  package let isFilledByPlatform: Bool
  /// Whether it, or an object around it, has a default.
  package let hasDefault: Bool
  /// Whether it is a parameter of the operation rather than a part of its body.
  package let isParameter: Bool
  /// Where it is described in the definition.
  package let pointer: JSONPointer

  /// The identity within a card.
  package var id: String { name }

  /// The field with the fields of its items, and theirs.
  package var unfolded: [CardField] { [self] + control.items.flatMap(\.unfolded) }
}
