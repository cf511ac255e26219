import JSONText

extension SchemaRun {
  mutating func checkNumber(_ instance: JSONValue, _ schema: CompiledSchema) {
    checkNumberFormat(instance, schema)
    guard !schema.bounds.isEmpty, let text = instance.numberText, let number = JSONNumber(text) else {
      return
    }
    if let bound = schema.bounds.minimum,
      number < bound.number || (bound.isExclusive && number == bound.number)
    {
      report(
        "minimum", schema,
        "\(text) is below the minimum \(bound.text)\(bound.isExclusive ? ", which is excluded" : "")")
    }
    if let bound = schema.bounds.maximum,
      number > bound.number || (bound.isExclusive && number == bound.number)
    {
      report(
        "maximum", schema,
        "\(text) is above the maximum \(bound.text)\(bound.isExclusive ? ", which is excluded" : "")")
    }
    if let bound = schema.bounds.divisor, !number.isMultiple(of: bound.number) {
      report("multipleOf", schema, "\(text) is not a multiple of \(bound.text)")
    }
  }

  private mutating func checkNumberFormat(_ instance: JSONValue, _ schema: CompiledSchema) {
    guard let name = schema.format, let format = NumberFormat(rawValue: name.lowercased()),
      let text = instance.numberText, !format.accepts(text)
    else { return }
    report("format", schema, severity: options.formats, "\(text) does not fit \(name)")
  }

  mutating func checkText(_ instance: JSONValue, _ schema: CompiledSchema) {
    guard !schema.textBounds.isEmpty || schema.pattern != nil || schema.format != nil,
      let text = instance.string
    else { return }
    let length = text.unicodeScalars.count
    if let minimum = schema.textBounds.minimum, length < minimum {
      report("minLength", schema, "the text has \(length) characters, at least \(minimum) are documented")
    }
    if let maximum = schema.textBounds.maximum, length > maximum {
      report("maxLength", schema, "the text has \(length) characters, at most \(maximum) are documented")
    }
    if let pattern = schema.pattern, matches(text, pattern, schema, keyword: "pattern") == false {
      report("pattern", schema, "\(SchemaRun.shown(instance)) does not match the pattern '\(pattern)'")
    }
    if let name = schema.format, let format = StringFormat(name: name), !format.accepts(text) {
      report(
        "format", schema, severity: options.formats,
        "\(SchemaRun.shown(instance)) is not a valid \(name): \(format.example)")
    }
  }

  /// Whether a text matches; nil, with a warning, when that cannot be said within bounds.
  mutating func matches(
    _ text: String, _ pattern: String, _ schema: CompiledSchema, keyword: String
  ) -> Bool? {
    do throws(PatternError) {
      return try patterns.matches(text, pattern)
    } catch {
      giveUp("the pattern '\(pattern)' \(error.message)", keyword: keyword, at: schema.value)
      return nil
    }
  }
}
