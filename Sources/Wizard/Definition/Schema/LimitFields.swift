import ConnectorModel
import JSONText

/// The bounds of a value: those its type can have (JSON Schema draft 4, as OpenAPI 2.0 takes it over).
enum LimitFields {
  static func fields(of owner: Place, type: String?, in connector: Connector) -> [ModelField] {
    func number(_ key: String, _ label: String, _ help: String) -> ModelField {
      ModelField.number(key, label, at: owner.appending(key), in: connector).with { $0.help = help }
    }
    switch type {
    case "string":
      return [
        number("minLength", "Shortest", "The least number of characters (minLength)"),
        number("maxLength", "Longest", "The largest number of characters (maxLength)"),
        .text("pattern", "Pattern", at: owner.appending("pattern"), in: connector).with {
          $0.help = "A regular expression the value matches"
        },
      ]
    case "integer", "number":
      return [
        number("minimum", "Smallest", "The smallest value (minimum)"),
        number("maximum", "Largest", "The largest value (maximum)"),
        number("multipleOf", "Multiple of", "Only multiples of this number are values"),
      ]
    case "array":
      return [
        number("minItems", "Fewest items", "The least number of items (minItems)"),
        number("maxItems", "Most items", "The largest number of items (maxItems)"),
        .toggle("uniqueItems", "No item twice", at: owner.appending("uniqueItems"), in: connector).with {
          $0.help = "Whether all items differ"
        },
      ]
    default: return []
    }
  }
}
