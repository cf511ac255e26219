import ConnectorModel

/// The code of a rule, by what it looks at.
enum RuleCheck: Sendable {
  case file(@Sendable (FileSubject, inout Report) -> Void)
  case definition(@Sendable (APIDefinition, RuleContext, inout Report) -> Void)
  case path(@Sendable (PathSubject, inout Report) -> Void)
  case operation(@Sendable (OperationSubject, inout Report) -> Void)
  case parameter(@Sendable (ParameterSubject, inout Report) -> Void)
  case response(@Sendable (ResponseSubject, inout Report) -> Void)
  /// Called for objects that have one of the keywords.
  case schema(SchemaKeywords, @Sendable (SchemaSubject, inout Report) -> Void)
  /// Called for objects that have `properties`, after these have been looked at.
  case object(@Sendable (ObjectSubject, inout Report) -> Void)
  case properties(@Sendable (APIProperties, RuleContext, inout Report) -> Void)

  var scope: RuleScope {
    switch self {
    case .file: .file
    case .definition: .definition
    case .path: .path
    case .operation: .operation
    case .parameter: .parameter
    case .response: .response
    case .schema, .object: .schema
    case .properties: .properties
    }
  }
}
