package import Runner

/// What a field of a card is filled with.
package enum CardControl: Hashable, Sendable {
  /// Text, or a number, typed or taken from dynamic content.
  case text
  /// *Yes* or *No*.
  case toggle
  /// One of the values of an `enum`.
  case choices([InputChoice])
  /// One of the values that another operation returns.
  case lookup(CardLookup)
  /// A place in a tree that opens level by level (`x-ms-dynamic-tree`, `capability`).
  case picker(CardLookup?)
  /// The content of a file.
  case file
  /// Several items, each with these fields, and *Add new item*.
  case list(items: [CardField])
  /// Fields that another operation describes (`x-ms-dynamic-schema`, `x-ms-dynamic-properties`).
  case dynamic(CardLookup)
  /// Names and values of the maker's own (`additionalProperties`).
  case dictionary
  /// An object without members of its own: JSON.
  case object
  /// A schema that holds itself, or goes deeper than cards show: JSON.
  case cut

  /// The name in JSON output.
  package var name: String {
    switch self {
    case .text: "text"
    case .toggle: "toggle"
    case .choices: "choices"
    case .lookup: "lookup"
    case .picker: "picker"
    case .file: "file"
    case .list: "list"
    case .dynamic: "dynamic"
    case .dictionary: "dictionary"
    case .object: "object"
    case .cut: "cut"
    }
  }

  /// The other operation that the field needs.
  package var lookup: CardLookup? {
    switch self {
    case .lookup(let lookup), .dynamic(let lookup): lookup
    case .picker(let lookup): lookup
    default: nil
    }
  }

  /// The fields of an item.
  package var items: [CardField] {
    guard case .list(let items) = self else { return [] }
    return items
  }
}
