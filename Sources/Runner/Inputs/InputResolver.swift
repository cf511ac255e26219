import ConnectorModel
import JSONText

/// Chooses the value of each field: given, `x-ms-test-value`, `default`, and headless also `enum` and example.
package struct InputResolver: Sendable {
  /// What was given, by canonical names.
  package let values: InputValues
  /// Whether required fields without any of these take their first choice or example, as headless runs do.
  package let usesExamples: Bool

  /// Prepares the choice; refuses names that the operation does not have.
  package init(_ form: OperationForm, _ values: InputValues, usesExamples: Bool) throws(RequestError) {
    self.usesExamples = usesExamples
    var canonical = InputValues()
    for name in values.names {
      guard let found = form.canonicalName(of: name) else {
        throw .unknownInput(name, operation: form.operation.name, known: form.names)
      }
      canonical[found] = values[name]
    }
    self.values = canonical
  }

  /// The value of a field, nil when it is left out.
  ///
  /// An empty value that was given leaves the field out even where it has a default.
  package func value(of field: InputField) -> ResolvedInput? {
    if let given = values[field.name] {
      let isLeftOut = given.isEmpty || given.isEmptyList && field.location != .body
      return isLeftOut ? nil : ResolvedInput(field: field, value: given, source: .user)
    }
    if let test = field.testValue, !test.isNull { return preset(field, test, .testValue) }
    if let value = field.defaultValue, !value.isNull { return preset(field, value, .defaultValue) }
    guard usesExamples, field.isRequired else { return nil }
    if let first = field.choices.first {
      return ResolvedInput(field: field, value: .text(first.value), source: .firstChoice)
    }
    return field.example.flatMap { preset(field, $0, .example) }
  }

  private func preset(_ field: InputField, _ value: JSONValue, _ source: InputSource) -> ResolvedInput? {
    let resolved = InputValue.json(JSONFragment(value))
    let isEmpty = resolved.isEmptyList || value.string?.isEmpty == true
    return isEmpty ? nil : ResolvedInput(field: field, value: resolved, source: source)
  }
}
