import JSONText

/// The places of a definition where a reference to a shared entry may stand (OpenAPI 2.0).
///
/// Equal objects elsewhere are something else: headers and items of parameters, which cannot be references, and
/// samples, defaults and lists of values, which are data.
struct SharingPlaces {
  private let model: JSONValue
  private let wanted: JSONFragment
  private var found: [JSONPointer] = []

  /// The places of a section's kind whose object has the very same content as a value.
  static func equal(
    to value: JSONValue, for section: ReferenceSection, in definition: APIDefinition
  ) -> [JSONPointer] {
    var places = SharingPlaces(model: value)
    switch section {
    case .definitions: places.addSchemas(of: definition)
    case .parameters: places.add(SharingPlaces.parameters(of: definition))
    case .responses: places.add(SharingPlaces.responses(of: definition))
    }
    return places.found
  }

  private init(model: JSONValue) {
    self.model = model
    wanted = JSONFragment(model)
  }

  /// The entries in lists of parameters; those of the section itself cannot be references.
  private static func parameters(of definition: APIDefinition) -> [JSONValue] {
    definition.pathItems.flatMap { item in
      ([item.value] + item.operations.map(\.value)).flatMap { owner in
        owner["parameters"].elements
      }
    }
  }

  /// The entries of status codes; those of the section itself cannot be references.
  private static func responses(of definition: APIDefinition) -> [JSONValue] {
    definition.operations.flatMap { operation in
      operation.value["responses"].members.filter { !$0.key.hasPrefix("x-") }
        .map(\.value)
    }
  }

  private mutating func addSchemas(of definition: APIDefinition) {
    let shared = [ReferenceSection.parameters, .responses].flatMap { definition.references(of: $0) }
    let owners =
      definition.pathItems.compactMap(\.notificationContent) + SharingPlaces.parameters(of: definition)
      + SharingPlaces.responses(of: definition) + shared.map(\.value)
    let named = definition.references(of: .definitions).map(\.value)
    for schema in owners.compactMap({ $0["schema"] }) + named { addSchema(schema) }
  }

  /// Adds a schema, or else the equal ones among those it is made of.
  private mutating func addSchema(_ schema: JSONValue) {
    guard schema.isObject, !add(schema), schema["$ref"] == nil else { return }
    for member in schema["properties"].members { addSchema(member.value) }
    for list in ["allOf", "anyOf", "oneOf", "items"] {
      for branch in schema[list].elements { addSchema(branch) }
    }
    for key in ["items", "additionalProperties", "not"] {
      if let inner = schema[key] { addSchema(inner) }
    }
  }

  private mutating func add(_ values: [JSONValue]) {
    for value in values { add(value) }
  }

  @discardableResult
  private mutating func add(_ value: JSONValue) -> Bool {
    guard value.isObject, value.count == model.count, JSONFragment(value) == wanted else { return false }
    found.append(value.pointer)
    return true
  }
}
