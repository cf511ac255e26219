/// Where a schema-like object stands.
enum SchemaPosition {
  /// A Parameter Object.
  case parameter
  /// A Header Object of a response.
  case header
  /// The Items Object of a parameter or header.
  case plainItems
  /// The schema of a body parameter.
  case body
  /// The schema of a response.
  case response
  /// What a webhook sends.
  case notification
  /// An entry of `definitions`.
  case definition
  /// A member of `properties`.
  case property
  /// `items` of a schema.
  case items
  /// An entry of `allOf`.
  case branch
  /// `additionalProperties`.
  case additional

  /// Whether the object is a Schema Object; the others know fewer keywords.
  var isSchema: Bool { self != .parameter && self != .header && self != .plainItems }
}
