import ConnectorModel
import JSONText

/// The way from an operation or reference down to a place: the items to open on top of each other.
enum DefinitionRoute {
  static func items(to place: Place, in connector: Connector) -> [DetailItem] {
    let tokens = place.pointer.tokens
    if place.file == .properties {
      guard tokens.count > 5, tokens[1] == "connectionParameterSets", tokens[4] == "parameters" else {
        return []
      }
      return [.connectionParameter(Place(.properties, JSONPointer(tokens: Array(tokens.prefix(6)))))]
    }
    guard place.file == .definition, tokens.count > 3, tokens[0] == "paths" else {
      return schemaItems(tokens, from: 2)
    }
    let operation = JSONPointer(tokens: Array(tokens.prefix(3)))
    switch tokens[3] {
    case "parameters" where tokens.count > 4:
      let entry = JSONPointer(tokens: Array(tokens.prefix(5)))
      return [.parameter(entry: entry)] + schemaItems(tokens, from: 6)
    case "responses" where tokens.count > 4:
      let response = DetailItem.response(operation: operation, code: tokens[4])
      guard tokens.count > 6, tokens[5] == "headers" else {
        return [response] + schemaItems(tokens, from: 6)
      }
      return [response, .header(JSONPointer(tokens: Array(tokens.prefix(7))))]
    default: return []
    }
  }

  /// The deepest property or element on the way to a place below a schema.
  private static func schemaItems(
    _ tokens: [String], from start: Int
  ) -> [DetailItem] {
    var deepest: Int?
    var position = start
    while position < tokens.count {
      switch tokens[position] {
      case "properties" where position + 1 < tokens.count, "allOf" where position + 1 < tokens.count:
        position += 2
      case "items", "additionalProperties": position += 1
      default: position = tokens.count + 1
      }
      if position <= tokens.count { deepest = position }
    }
    guard let deepest else { return [] }
    return [.schema(JSONPointer(tokens: Array(tokens.prefix(deepest))))]
  }
}
