import ConnectorModel
import JSONText

/// Rules on the type of a parameter outside the body and on what depends on it (OpenAPI 2.0, Parameter Object).
enum ParameterTypeRules {
  static let all = [
    typeIsGiven, typeIsKnown, filesAreForms, collectionFormatIsKnown, multiIsInQueryOrForm,
  ]

  private static let types = ["string", "number", "integer", "boolean", "array", "file"]

  static let typeIsGiven = Rule(
    "parameter-type-missing", .refused, .definition,
    statement: "A parameter outside the body has a type.",
    reason: "The field is required; the designer chooses the input by it.",
    example: RuleExample(
      #"""
      "name": "status",
      "in": "query"
      """#,
      becomes: #"""
        "name": "status",
        "in": "query",
        "type": "string"
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location != nil, subject.location != .body, subject.object[.type] == nil,
        subject.object[.schema] == nil
      else { return }
      report.add(
        subject.value, "\(subject.title) has no type.",
        fix: QuickFix("Make it a string", .set(subject.value.pointer.appending("type"), "string"))
          .needingReview)
    })

  static let typeIsKnown = Rule(
    "parameter-type-invalid", .refused, .definition,
    statement: "The type of a parameter outside the body is string, number, integer, boolean, array or file.",
    reason: "Objects can be sent in the body only.",
    example: RuleExample(
      #"""
      "name": "since",
      "in": "query",
      "type": "datetime"
      """#,
      becomes: #"""
        "name": "since",
        "in": "query",
        "type": "string",
        "format": "date-time"
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location != .body, let value = subject.object[.type], !types.contains(value.string ?? "")
      else {
        return
      }
      let type = value.string ?? "a value that is \(value.kind.phrase)"
      report.add(
        value, "'\(type)' is not a type of a parameter.",
        fix: TypeFixes.fix(of: value, formatIsFree: subject.object[.format] == nil))
    })

  static let filesAreForms = Rule(
    "file-parameter-location", .refused, .definition, aliases: ["FileParameterMustBeInFormData"],
    statement: "A parameter of type file is in formData.",
    reason: "Files are sent as part of a form.",
    example: RuleExample(
      #"""
      "name": "invoice",
      "in": "query",
      "type": "file"
      """#,
      becomes: #"""
        "name": "invoice",
        "in": "formData",
        "type": "file"
        """#),
    source: "OpenAPI 2.0, Parameter Object",
    .parameter { subject, report in
      guard let location = subject.location, location != .formData, subject.object.type == "file" else {
        return
      }
      report.add(subject.value, "\(subject.title) is a file, but in \(location.rawValue).")
    })

  static let collectionFormatIsKnown = Rule(
    "collection-format-invalid", .refused, .definition, aliases: ["CollectionFormatValueNotSupported"],
    statement: "`collectionFormat` is csv, ssv, tsv, pipes or multi.",
    reason: "OpenAPI 2.0 has no other form of lists.",
    example: RuleExample(
      #"""
      "name": "tag",
      "in": "query",
      "type": "array",
      "items": {"type": "string"},
      "collectionFormat": "json"
      """#,
      becomes: #"""
        "name": "tag",
        "in": "query",
        "type": "array",
        "items": {"type": "string"},
        "collectionFormat": "csv"
        """#),
    source: "OpenAPI 2.0, Parameter Object",
    .schema(SchemaKeywords(.collectionFormat)) { subject, report in
      guard let value = subject[.collectionFormat], let text = value.string,
        !["csv", "ssv", "tsv", "pipes", "multi"].contains(text)
      else { return }
      report.add(value, "'\(text)' is not a collection format.")
    })

  static let multiIsInQueryOrForm = Rule(
    "collection-format-multi-location", .refused, .definition,
    statement: "`collectionFormat: multi` is used in query or formData only.",
    reason: "Only there a name can be repeated.",
    example: RuleExample(
      #"""
      "name": "X-Tags",
      "in": "header",
      "type": "array",
      "items": {"type": "string"},
      "collectionFormat": "multi"
      """#,
      becomes: #"""
        "name": "tag",
        "in": "query",
        "type": "array",
        "items": {"type": "string"},
        "collectionFormat": "multi"
        """#),
    source: "OpenAPI 2.0, Parameter Object",
    .schema(SchemaKeywords(.collectionFormat)) { subject, report in
      guard let value = subject[.collectionFormat], value.string == "multi" else { return }
      let location = subject[.location]?.string
      guard subject.position != .parameter || (location != "query" && location != "formData") else { return }
      report.add(value, "'multi' is possible in query and formData parameters only.")
    })
}
