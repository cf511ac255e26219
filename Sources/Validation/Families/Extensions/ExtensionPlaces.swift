import JSONText

/// The kinds of object on which an extension has an effect.
struct ExtensionPlaces: OptionSet, Sendable {
  let rawValue: UInt16

  static let root = ExtensionPlaces(rawValue: 1 << 0)
  static let info = ExtensionPlaces(rawValue: 1 << 1)
  static let path = ExtensionPlaces(rawValue: 1 << 2)
  static let operation = ExtensionPlaces(rawValue: 1 << 3)
  static let response = ExtensionPlaces(rawValue: 1 << 4)
  static let parameter = ExtensionPlaces(rawValue: 1 << 5)
  static let header = ExtensionPlaces(rawValue: 1 << 6)
  static let schema = ExtensionPlaces(rawValue: 1 << 7)

  /// Objects that describe a value.
  static let values: ExtensionPlaces = [.parameter, .header, .schema]

  /// What is said of the extensions whose place is documented; of the others nobody knows.
  static let byExtension = NameTable<ExtensionPlaces>([
    "x-ms-summary": .values, "x-ms-visibility": [.values, .operation],
    "x-ms-dynamic-values": .values, "x-ms-dynamic-list": .values, "x-ms-dynamic-tree": .values,
    "x-ms-dynamic-schema": .values, "x-ms-dynamic-properties": .values,
    "x-ms-url-encoding": .parameter, "x-ms-notification-url": .values, "x-ms-enum-values": .values,
    "x-ms-test-value": .values,
    "x-ms-trigger": .operation, "x-ms-trigger-hint": .operation, "x-ms-trigger-metadata": .operation,
    "x-ms-operation-context": .operation, "x-ms-pageable": .operation, "x-ms-openai-data": .operation,
    "x-ms-no-generic-test": .operation, "x-ms-notification-content": .path,
    "x-ms-api-annotation": [.info, .operation], "x-ms-capabilities": [.root, .operation],
    "x-ms-connector-metadata": .root, "x-ms-openai-manifest": .root, "x-ms-keywords": .info,
  ])

  /// Where an object stands that describes a value.
  init(_ position: SchemaPosition) {
    switch position {
    case .parameter: self = .parameter
    case .header, .plainItems: self = .header
    default: self = .schema
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A single place as messages name it.
  var phrase: String {
    switch self {
    case .root: "the root of the definition"
    case .info: "'info'"
    case .path: "a path"
    case .operation: "an operation"
    case .response: "a response"
    case .parameter: "a parameter"
    case .header: "a header"
    default: "a schema"
    }
  }
}
