import ConnectorModel
import JSONText
import Runner
import Transport

/// What a service described of an operation's inputs, and the passwords among it.
extension TestScreen {
  /// The texts of passwords that stand in fields which only the service knows.
  func describedSecrets(of operation: Operation, _ values: InputValues) -> [Secret] {
    (described[operation.pointer] ?? [:]).flatMap { field, schema -> [Secret] in
      let form = SchemaForm(schema, value: TestScreen.fragment(of: values[field]))
      return form.passwords.map { Secret($0) }
    }
  }

  /// A value without the passwords of its described fields, and whether it had any.
  func withoutPasswords(
    _ value: JSONFragment, of field: String, in operation: JSONPointer
  ) -> (value: JSONFragment, hadSome: Bool) {
    guard let schema = described[operation]?[field] else { return (value, false) }
    let form = SchemaForm(schema, value: value)
    return form.passwords.isEmpty ? (value, false) : (form.withoutPasswords.value, true)
  }

  private static func fragment(of value: InputValue?) -> JSONFragment? {
    switch value {
    case .json(let fragment)?: fragment
    case .text(let text)?: try? JSONFragment(parsing: text)
    case .file?, nil: nil
    }
  }
}
