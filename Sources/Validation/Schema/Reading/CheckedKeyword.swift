/// The keywords of a schema that say something about values, those that only describe left out.
enum CheckedKeyword: String, CaseIterable, Sendable {
  case reference = "$ref"
  case vendorNullable = "x-nullable"
  case nullable
  case type
  case format
  case choices = "enum"
  case constant = "const"
  case minimum
  case exclusiveMinimum
  case maximum
  case exclusiveMaximum
  case multipleOf
  case minLength
  case maxLength
  case minItems
  case maxItems
  case minProperties
  case maxProperties
  case pattern
  case items
  case additionalItems
  case uniqueItems
  case properties
  case patternProperties
  case additionalProperties
  case required
  case dependencies
  case allOf
  case anyOf
  case oneOf
  case not
  case discriminator
}
