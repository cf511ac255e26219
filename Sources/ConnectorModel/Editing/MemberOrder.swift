import JSONText

/// Where a new member goes among those an object has: beside the ones it is usually written with.
///
/// A member in the middle is a diff of one line; one after the last also touches the line before it.
enum MemberOrder {
  private static let root = [
    "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions",
    "parameters", "responses", "securityDefinitions", "security", "tags", "externalDocs",
    "x-ms-connector-metadata", "x-ms-capabilities",
  ]
  private static let info = ["title", "description", "version", "contact", "x-ms-api-annotation"]
  private static let contact = ["name", "url", "email"]
  private static let operation = [
    "tags", "summary", "description", "operationId", "deprecated", "x-ms-visibility", "x-ms-trigger",
    "x-ms-trigger-hint", "x-ms-trigger-metadata", "x-ms-api-annotation", "consumes", "produces",
    "parameters", "responses", "security",
  ]
  private static let parameterOrSchema = [
    "name", "in", "type", "format", "title", "x-ms-summary", "description", "required", "schema", "default",
    "enum", "x-ms-enum-values", "x-ms-visibility", "x-ms-url-encoding", "x-ms-dynamic-values",
    "x-ms-dynamic-list", "properties", "items", "collectionFormat", "additionalProperties",
    "x-ms-dynamic-schema", "x-ms-dynamic-properties",
  ]
  private static let properties = [
    "connectionParameters", "connectionParameterSets", "iconBrandColor", "scriptOperations",
    "capabilities", "policyTemplateInstances", "publisher", "stackOwner",
  ]
  /// Objects whose keys are names that authors choose; a new one goes to the end.
  private static let maps: Set<String> = [
    "paths", "definitions", "responses", "parameters", "properties", "patternProperties", "headers",
    "securityDefinitions", "scopes",
  ]

  /// The edit that puts a value at a place, making missing objects on the way.
  static func edit(placing fragment: JSONFragment, at place: Place, in connector: Connector) -> JSONEdit {
    guard let document = connector[place.file].document, document.value(at: place.pointer) == nil else {
      return .set(place.pointer, fragment)
    }
    var missing = fragment
    var pointer = place.pointer
    while let parent = pointer.parent, let key = pointer.last {
      if let container = document.value(at: parent) {
        guard container.isObject, container.count > 0 else { break }
        let order = order(of: Place(place.file, parent))
        return .insertMember(
          into: parent, key: key, missing, at: position(of: key, among: container.keys, order))
      }
      guard key != "-" else { break }
      missing = .object([JSONFragment.Member(key, missing)])
      pointer = parent
    }
    return .set(place.pointer, fragment)
  }

  private static func order(of container: Place) -> [String] {
    let tokens = container.pointer.tokens
    guard container.file == .definition else { return tokens == ["properties"] ? properties : [] }
    switch tokens.count {
    case 0: return root
    case 1 where tokens[0] == "info": return info
    case 2 where tokens == ["info", "contact"]: return contact
    case 3 where tokens[0] == "paths" && HTTPVerb(rawValue: tokens[2]) != nil: return operation
    default: return maps.contains(tokens.last ?? "") ? [] : parameterOrSchema
    }
  }

  private static func position(of key: String, among keys: [String], _ order: [String]) -> Int {
    guard let rank = order.firstIndex(of: key) else { return keys.count }
    for earlier in order[..<rank].reversed() {
      if let position = keys.lastIndex(of: earlier) { return position + 1 }
    }
    for later in order[(rank + 1)...] {
      if let position = keys.firstIndex(of: later) { return position }
    }
    return keys.count
  }
}
