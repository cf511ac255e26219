import JSONText

/// Rules on formats, patterns, defaults and examples.
enum SchemaFormatRules {
  static let all = [
    formatIsKnown, formatFitsType, patternIsValid, defaultIsNoNull, defaultHasFormat, exampleFitsType,
  ]

  private static let numbers: Set<String> = ["float", "double", "decimal"]
  private static let integers: Set<String> = [
    "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
  ]
  private static let texts: Set<String> = [
    "byte", "binary", "date", "date-time", "date-no-tz", "password", "email", "uri", "uuid", "html", "url",
    "guid",
  ]
  private static let meant = [
    "datetime": "date-time", "dateandtime": "date-time", "timestamp": "date-time", "date time": "date-time",
    "int": "int32", "integer": "int32", "long": "int64", "number": "double", "base64": "byte",
    "e-mail": "email",
    "file": "binary",
  ]

  static let formatIsKnown = Rule(
    "format-unknown", .info, .definition, aliases: ["UnrecognizedTypeFormat"],
    statement: "A format is one that the platform knows.",
    reason: "Others are ignored, so that makers get no help from them.",
    example: RuleExample(
      #""type": "string", "format": "datetime""#, becomes: #""type": "string", "format": "date-time""#),
    source: "the schema of connector definitions", isFixable: true,
    .schema(SchemaKeywords(.format)) { subject, report in
      guard let value = subject[.format], let format = value.string, !isKnown(format) else { return }
      let better = replacement(format)
      report.add(
        value, "The platform does not know the format '\(format)'\(Spelling.ending(better))",
        fix: .writing(better, over: value))
    })

  static let formatFitsType = Rule(
    "format-type-mismatch", .warning, .definition,
    statement: "The format belongs to the type.",
    reason: "int64 is a format of integers, date-time one of strings; elsewhere they mean nothing.",
    example: RuleExample(
      #""type": "string", "format": "int64""#, becomes: #""type": "integer", "format": "int64""#),
    source: "OpenAPI 2.0, Data Types",
    .schema(SchemaKeywords(.format)) { subject, report in
      guard let value = subject[.format], let format = value.string?.lowercased(), let type = subject.type,
        let wanted = types(of: format), !wanted.contains(type)
      else { return }
      report.add(value, "The format '\(format)' belongs to the type \(wanted[0]), not \(type).")
    })

  static let patternIsValid = Rule(
    "pattern-invalid", .refused, .definition, aliases: ["PatternShouldBeValidRegularExpression"],
    statement: "A pattern is a regular expression.",
    reason: "No value could be held against it.",
    example: RuleExample(
      #""type": "string", "pattern": "[A-Z{3}""#, becomes: #""type": "string", "pattern": "[A-Z]{3}""#),
    source: "the official validator",
    .schema(SchemaKeywords(.pattern)) { subject, report in
      guard let value = subject[.pattern], let pattern = value.string else { return }
      do throws(PatternError) {
        _ = try PatternParser.parse(pattern)
      } catch {
        guard error == .invalid else { return }
        report.add(value, "The pattern is not a regular expression of ECMA-262.")
      }
    })

  static let defaultIsNoNull = Rule(
    "default-null", .info, .definition,
    statement: "A default is no null.",
    reason: "Leave the default out to have none.",
    example: RuleExample(#""type": "string", "default": null"#, becomes: #""type": "string""#),
    source: "real connectors", isFixable: true,
    .schema(SchemaKeywords(.default)) { subject, report in
      guard let value = subject[.default], value.isNull, subject.type != nil else { return }
      report.add(value, "The default is null.", fix: QuickFix("Remove the default", .remove(value.pointer)))
    })

  static let defaultHasFormat = Rule(
    "default-format-mismatch", .info, .definition,
    statement: "The default has the format of its schema.",
    reason: "Services refuse a date that is none. Expressions such as @{utcNow()} are fine.",
    example: RuleExample(
      #""type": "string", "format": "date", "default": "31.12.2026""#,
      becomes: #""type": "string", "format": "date", "default": "2026-12-31""#),
    source: "JSON Schema",
    .schema(SchemaKeywords(.default)) { subject, report in
      guard let value = subject[.default], let text = value.string, !text.isEmpty,
        let name = subject[.format]?.string, let format = StringFormat(name: name), format != .regex,
        !ValueType.isExpression(text), !format.accepts(text)
      else { return }
      report.add(value, "The default is no \(name); \(format.example).")
    })

  static let exampleFitsType = Rule(
    "example-type-mismatch", .info, .definition,
    statement: "Examples have the type of their schema.",
    reason: "An example that contradicts its schema misleads whoever reads it.",
    example: RuleExample(
      #""type": "integer", "example": "five""#, becomes: #""type": "integer", "example": 5"#),
    source: "Spectral oas2-valid-schema-example, oas2-valid-media-example",
    .schema(SchemaKeywords(.example)) { subject, report in
      guard let value = subject[.example], let type = subject.type, !value.isNull else { return }
      if let text = value.string, ValueType.isExpression(text) { return }
      guard !ValueType.fits(value, type) else { return }
      report.add(value, "The example is \(value.kind.phrase), but the type is \(type).")
    },
    .response { subject, report in
      guard let type = subject.value["schema"]?["type"]?.string, type == "object" || type == "array",
        let examples = subject.value["examples"], examples.isObject
      else { return }
      for member in examples.members where member.key.lowercased().contains("json") {
        guard member.value.isObject || member.value.isArray, !ValueType.fits(member.value, type) else {
          continue
        }
        report.add(
          member.value, "The example is \(member.value.kind.phrase), but the schema's type is \(type).")
      }
    })

  private static func isKnown(_ format: String) -> Bool {
    texts.contains(format) || integers.contains(format) || numbers.contains(format)
  }

  private static func replacement(_ format: String) -> String? {
    let folded = format.lowercased()
    if isKnown(folded) { return folded }
    return meant[folded]
      ?? Spelling.nearest(to: folded, among: texts.union(integers).union(numbers), within: 1)
  }

  private static func types(of format: String) -> [String]? {
    if integers.contains(format) { return ["integer", "number"] }
    if numbers.contains(format) { return ["number", "integer"] }
    if format == "byte" || format == "binary" { return ["string", "file"] }
    return texts.contains(format) ? ["string"] : nil
  }
}
