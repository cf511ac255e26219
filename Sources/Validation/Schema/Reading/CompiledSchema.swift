import JSONText

/// A schema object read once, so that it can be held against many values.
///
/// Keywords whose value has the wrong type are left out: that is for the rules about definitions to report.
final class CompiledSchema: Sendable {
  /// What is said about children that are not named one by one.
  enum Rest: Sendable {
    case anything
    case nothing
    case schema(JSONValue)

    init(_ value: JSONValue?) {
      switch value {
      case let value? where value.isObject: self = .schema(value)
      case let value? where value.boolean == false: self = .nothing
      default: self = .anything
      }
    }
  }

  let value: JSONValue
  /// The text of `$ref`; every other keyword but `x-nullable` is void beside it.
  let reference: String?
  /// `x-nullable` of Swagger 2.0, or `nullable` of OpenAPI 3 where it strayed in.
  let isNullable: Bool
  let types: SchemaTypes
  let format: String?
  let choices: JSONValue?
  let constant: JSONValue?
  let bounds: NumberBounds
  let textBounds: CountBounds
  let itemBounds: CountBounds
  let propertyBounds: CountBounds
  let pattern: String?
  let items: Rest
  let itemTuple: [JSONValue]
  let additionalItems: Rest
  let isUnique: Bool
  /// The schemas of named members; nil where there are none.
  let properties: NameTable<JSONValue>?
  let patternProperties: [(pattern: String, schema: JSONValue)]
  let additionalProperties: Rest
  let required: [String]
  let dependencies: [(name: String, value: JSONValue)]
  let allOf: [JSONValue]
  let anyOf: [JSONValue]
  let oneOf: [JSONValue]
  let not: JSONValue?
  let discriminator: String?
  /// Whether anything is said about the members of an object.
  let looksAtMembers: Bool

  init(_ value: JSONValue) {
    let keywords = CheckedKeywords(value)
    self.value = value
    reference = keywords[.reference]?.string
    isNullable = keywords[.vendorNullable]?.boolean ?? keywords[.nullable]?.boolean ?? false
    types = SchemaTypes.read(keywords[.type])
    format = keywords[.format]?.string
    choices = keywords[.choices].flatMap { $0.isArray ? $0 : nil }
    constant = keywords[.constant]
    bounds = NumberBounds(keywords)
    textBounds = CountBounds(keywords[.minLength], keywords[.maxLength])
    itemBounds = CountBounds(keywords[.minItems], keywords[.maxItems])
    propertyBounds = CountBounds(keywords[.minProperties], keywords[.maxProperties])
    pattern = keywords[.pattern]?.string
    items = Rest(keywords[.items])
    itemTuple = keywords[.items].elements
    additionalItems = Rest(keywords[.additionalItems])
    isUnique = keywords[.uniqueItems]?.boolean ?? false
    let members = keywords[.properties]?.members.map { ($0.key, $0.value) } ?? []
    // Of a name that stands twice the table keeps the first, and the last one counts.
    properties = members.isEmpty ? nil : NameTable(members.reversed())
    patternProperties = keywords[.patternProperties]?.members.map { ($0.key, $0.value) } ?? []
    additionalProperties = Rest(keywords[.additionalProperties])
    required = keywords[.required]?.elements.compactMap(\.string) ?? []
    dependencies = keywords[.dependencies]?.members.map { ($0.key, $0.value) } ?? []
    allOf = keywords[.allOf].elements
    anyOf = keywords[.anyOf].elements
    oneOf = keywords[.oneOf].elements
    not = keywords[.not]
    discriminator = keywords[.discriminator]?.string
    let isClosed = if case .anything = additionalProperties { false } else { true }
    looksAtMembers = isClosed || properties != nil || !patternProperties.isEmpty
  }

  /// A number that tells the schema from every other of its document.
  var id: Int { value.id }
}
