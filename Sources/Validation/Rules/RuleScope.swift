/// What a rule is checked on, and so when it must be checked again.
package enum RuleScope: String, CaseIterable, Hashable, Sendable {
  /// The bytes of a file.
  case file
  /// The definition as a whole, by small indexes.
  case definition
  /// One path item with its operations.
  case path
  /// One operation with its parameters.
  case operation
  /// One Parameter Object where it is written.
  case parameter
  /// One Response Object where it is written.
  case response
  /// One Schema Object, parameter, header or items object where it is written; `$ref` is not followed.
  case schema
  /// `apiProperties.json`, and what it has in common with the definition.
  case properties
}
