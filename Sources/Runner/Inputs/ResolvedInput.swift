/// A field with the value that will be sent.
package struct ResolvedInput: Sendable {
  /// The field.
  package let field: InputField
  /// The value.
  package let value: InputValue
  /// Where the value comes from.
  package let source: InputSource
}
