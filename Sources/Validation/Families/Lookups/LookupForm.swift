/// The extensions that call an operation, and how each names what it needs.
///
/// `x-ms-dynamic-list` and `x-ms-dynamic-properties` say the same as the two older ones, but their references
/// are paths, so that a property of the body can be told from a parameter of the same name.
enum LookupForm: CaseIterable, Sendable {
  case values, list, schema, properties, tree

  /// The keywords of all.
  static let keywords = SchemaKeywords(
    .dynamicValues, .dynamicList, .dynamicSchema, .dynamicProperties, .dynamicTree)

  var keyword: SchemaKeyword {
    switch self {
    case .values: .dynamicValues
    case .list: .dynamicList
    case .schema: .dynamicSchema
    case .properties: .dynamicProperties
    case .tree: .dynamicTree
    }
  }

  /// The extension as files write it.
  var name: String { keyword.name }

  /// The form that says the same for other designers.
  var twin: LookupForm? {
    switch self {
    case .values: .list
    case .list: .values
    case .schema: .properties
    case .properties: .schema
    case .tree: nil
    }
  }

  /// Whether fixed values stand for themselves and references are plain names.
  var isOlder: Bool { self == .values || self == .schema }

  /// Whether the answer is a list to choose from, not a schema.
  var wantsList: Bool { self != .schema && self != .properties }

  /// What an input is called that is taken from the calling operation.
  var referenceKey: String { isOlder ? "parameter" : "parameterReference" }

  /// What leads to the list in the answer.
  var collectionKey: String? {
    switch self {
    case .values: "value-collection"
    case .list, .tree: "itemsPath"
    case .schema, .properties: nil
    }
  }

  /// What leads to the value of an entry, or to the schema.
  var valueKey: String { isOlder ? "value-path" : "itemValuePath" }

  /// What leads to the name of an entry.
  var titleKey: String? {
    switch self {
    case .values: "value-title"
    case .list, .tree: "itemTitlePath"
    case .schema, .properties: nil
    }
  }
}
