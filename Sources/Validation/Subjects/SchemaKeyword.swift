import JSONText

/// The member names that schema-like objects know: Schema, Parameter, Header and Items Objects of OpenAPI 2.0,
/// and the extensions that rules look at.
enum SchemaKeyword: UInt8, CaseIterable {
  case reference, type, format, title, description, `default`, multipleOf, maximum, exclusiveMaximum, minimum
  case exclusiveMinimum, maxLength, minLength, pattern, maxItems, minItems, uniqueItems, maxProperties
  case minProperties, required, `enum`, items, allOf, properties, additionalProperties, discriminator,
    readOnly
  case xml, externalDocs, example, name, location, schema, allowEmptyValue, collectionFormat
  case summary, visibility, dynamicValues, dynamicList, dynamicSchema, dynamicProperties, dynamicTree
  case urlEncoding, notificationURL, enumValues, testValue

  /// The keyword as files write it.
  var name: String {
    switch self {
    case .reference: "$ref"
    case .location: "in"
    case .summary: "x-ms-summary"
    case .visibility: "x-ms-visibility"
    case .dynamicValues: "x-ms-dynamic-values"
    case .dynamicList: "x-ms-dynamic-list"
    case .dynamicSchema: "x-ms-dynamic-schema"
    case .dynamicProperties: "x-ms-dynamic-properties"
    case .dynamicTree: "x-ms-dynamic-tree"
    case .urlEncoding: "x-ms-url-encoding"
    case .notificationURL: "x-ms-notification-url"
    case .enumValues: "x-ms-enum-values"
    case .testValue: "x-ms-test-value"
    default: "\(self)"
    }
  }

  private static let names = NameIndex(allCases.map(\.name))

  /// The keyword under whose name an object holds a value; nil for other names.
  init?(of value: JSONValue) {
    // Cases are numbered in the order in which they are listed.
    guard let position = SchemaKeyword.names.position(of: value) else { return nil }
    self.init(rawValue: UInt8(position))
  }

  /// The kinds of value the keyword takes; nil where a rule of its own decides.
  var kinds: [JSONKind]? {
    switch self {
    case .format, .title, .description, .pattern, .discriminator, .name, .location, .collectionFormat:
      [.string]
    case .multipleOf, .maximum, .minimum, .maxLength, .minLength, .maxItems, .minItems, .maxProperties,
      .minProperties:
      [.number]
    case .uniqueItems, .readOnly, .allowEmptyValue: [.boolean]
    case .enum, .allOf: [.array]
    case .items: [.object, .array]
    case .properties, .xml, .externalDocs, .schema: [.object]
    case .additionalProperties: [.object, .boolean]
    default: nil
    }
  }
}
