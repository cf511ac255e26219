import ConnectorModel

/// The code of a rule, by what it looks at, and so by when it must run again.
enum RuleCheck: Sendable {
  /// The bytes of a file.
  case file(@Sendable (FileSubject, inout Report) -> Void)
  /// The definition as a whole, by small indexes.
  case definition(@Sendable (APIDefinition, RuleContext, inout Report) -> Void)
  /// One path item with its operations.
  case path(@Sendable (PathSubject, inout Report) -> Void)
  /// One operation with its parameters.
  case operation(@Sendable (OperationSubject, inout Report) -> Void)
  /// One Parameter Object where it is written.
  case parameter(@Sendable (ParameterSubject, inout Report) -> Void)
  /// One Response Object where it is written.
  case response(@Sendable (ResponseSubject, inout Report) -> Void)
  /// One Schema Object, parameter, header or items object that has one of the keywords, where it is written;
  /// `$ref` is not followed.
  case schema(SchemaKeywords, @Sendable (SchemaSubject, inout Report) -> Void)
  /// One object that has `properties`, after these have been looked at.
  case object(@Sendable (ObjectSubject, inout Report) -> Void)
  /// `apiProperties.json`, and what it has in common with the definition.
  case properties(@Sendable (APIProperties, RuleContext, inout Report) -> Void)
}
