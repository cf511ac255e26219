import JSONText

extension SchemaRun {
  /// Checks `type`; false when the value is of the wrong type, so that other keywords need not be looked at.
  mutating func checkType(of instance: JSONValue, _ schema: CompiledSchema) -> Bool {
    guard !schema.types.isEmpty else { return true }
    let actual = SchemaTypes.of(instance, acceptsWholeFractions: options.acceptsWholeFractions)
    guard !schema.types.accepts(actual) else { return true }
    let expected = schema.types.text
    report(
      "type", schema, severity: instance.isNull ? options.nulls : .error, detail: actual.text,
      official:
        "Property \"\(officialPath)\" type mismatch, Expected: \"\(expected)\", Actual: \"\(actual.text)\".",
      "expected \(expected), got \(actual.text)")
    return false
  }

  /// Checks `enum` and `const`.
  mutating func checkChoices(_ instance: JSONValue, _ schema: CompiledSchema) {
    let severity = instance.isNull ? options.nulls : .error
    if let choices = schema.choices, !choices.elements.contains(where: { $0.means(instance) }) {
      let shown = choices.elements.prefix(5).map { SchemaRun.shown($0) }.joined(separator: ", ")
      let more = choices.count > 5 ? " …" : ""
      report(
        "enum", schema, severity: severity,
        "\(SchemaRun.shown(instance)) is none of the \(choices.count) documented values: \(shown)\(more)")
    }
    if let constant = schema.constant, !constant.means(instance) {
      report(
        "const", schema, severity: severity,
        "\(SchemaRun.shown(instance)) is not \(SchemaRun.shown(constant))")
    }
  }

  /// A value as messages quote it, cut where it is long.
  static func shown(_ value: JSONValue) -> String {
    let text = String(decoding: value.source.prefix(200), as: UTF8.self)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
