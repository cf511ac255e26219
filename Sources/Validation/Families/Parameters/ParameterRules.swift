import ConnectorModel
import JSONText

/// Rules on one Parameter Object (OpenAPI 2.0).
enum ParameterRules {
  static let all = [
    locationIsKnown, typeIsGiven, typeIsKnown, bodyHasSchema, onlyBodyHasSchema, requiredIsBoolean,
    nameIsFree,
    filesAreForms, encodingIsKnown, collectionFormatIsKnown, multiIsInQueryOrForm,
  ]

  private static let types = ["string", "number", "integer", "boolean", "array", "file"]

  static let locationIsKnown = Rule(
    "parameter-in-invalid", .refused, .definition, aliases: ["ParameterInNotValid"],
    statement: "A parameter is in path, query, header, body or formData.",
    reason: "OpenAPI 2.0 has no other place, cookies among them.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.location], let text = value.string, subject.location == nil else {
        return
      }
      let meant = ParameterLocation.allCases.map(\.rawValue).first { $0.lowercased() == text.lowercased() }
      report.add(
        value, "'\(text)' is not a place for a parameter\(Spelling.hint(meant))\(meant == nil ? "." : "")",
        fix: meant.map { QuickFix("Write \($0)", .set(value.pointer, .string($0))) })
    })

  static let typeIsGiven = Rule(
    "parameter-type-missing", .refused, .definition, aliases: ["ParameterTypeRequired"],
    statement: "A parameter outside the body has a type.",
    reason: "The field is required; the designer chooses the input by it.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location != nil, subject.location != .body, subject.object[.type] == nil,
        subject.object[.schema] == nil
      else { return }
      report.add(
        subject.value, "\(subject.title) has no type.",
        fix: QuickFix("Make it a string", .set(subject.value.pointer.appending("type"), "string")))
    })

  static let typeIsKnown = Rule(
    "parameter-type-invalid", .refused, .definition, aliases: ["ParameterTypeNotValid"],
    statement: "The type of a parameter outside the body is string, number, integer, boolean, array or file.",
    reason: "Objects can be sent in the body only.",
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

  static let bodyHasSchema = Rule(
    "body-schema-missing", .refused, .definition, aliases: ["BodyParameterSchemaRequired"],
    statement: "A body parameter has a schema.",
    reason: "The schema says what the body looks like.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location == .body, subject.object[.schema] == nil else { return }
      report.add(
        subject.value, "Body parameter '\(subject.name)' has no schema.",
        fix: QuickFix(
          "Add an object schema", .set(subject.value.pointer.appending("schema"), ["type": "object"])))
    })

  static let onlyBodyHasSchema = Rule(
    "parameter-schema-not-allowed", .refused, .definition, aliases: ["NonBodyParameterSchemaNotValid"],
    statement: "A parameter outside the body has no schema.",
    reason: "Its type stands in the parameter itself; OpenAPI 3 does it otherwise.",
    source: "OpenAPI 2.0, Parameter Object",
    .parameter { subject, report in
      guard let location = subject.location, location != .body, let schema = subject.object[.schema] else {
        return
      }
      report.add(schema, "A \(location.rawValue) parameter cannot have a schema; write its type beside it.")
    })

  static let requiredIsBoolean = Rule(
    "parameter-required-not-boolean", .refused, .definition,
    statement: "`required` of a parameter is true or false.",
    reason: "A string is refused.",
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.required], value.boolean == nil else { return }
      let meant = value.string.flatMap { Bool($0.lowercased()) }
      report.add(
        value, "'required' must be a boolean, not \(value.kind.phrase).",
        fix: meant.map { QuickFix("Write \($0)", .set(value.pointer, .boolean($0))) })
    })

  static let nameIsFree = Rule(
    "parameter-reserved-name", .refused, .definition, aliases: ["ConnectionIdParameterNotAllowed"],
    statement: "No parameter is called connectionId.",
    reason: "The platform uses the name itself.",
    source: "the official validator",
    .parameter { subject, report in
      guard let value = subject.object[.name], value.string == "connectionId" else { return }
      report.add(value, "The name 'connectionId' is reserved.")
    })

  static let filesAreForms = Rule(
    "file-parameter-location", .refused, .definition, aliases: ["FileParameterMustBeInFormData"],
    statement: "A parameter of type file is in formData.",
    reason: "Files are sent as part of a form.",
    source: "OpenAPI 2.0, Parameter Object",
    .parameter { subject, report in
      guard let location = subject.location, location != .formData, subject.object.type == "file" else {
        return
      }
      report.add(subject.value, "\(subject.title) is a file, but in \(location.rawValue).")
    })

  static let encodingIsKnown = Rule(
    "url-encoding-value", .error, .definition,
    statement: "`x-ms-url-encoding` is single or double.",
    reason: "The platform knows no other value.",
    source: "the schema of Microsoft's repository",
    .parameter { subject, report in
      guard let value = subject.object[.urlEncoding], value.string != "single", value.string != "double"
      else {
        return
      }
      report.add(value, "The encoding must be 'single' or 'double'.")
    })

  static let collectionFormatIsKnown = Rule(
    "collection-format-invalid", .refused, .definition,
    statement: "`collectionFormat` is csv, ssv, tsv, pipes or multi.",
    reason: "OpenAPI 2.0 has no other form of lists.",
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
    source: "OpenAPI 2.0, Parameter Object",
    .schema(SchemaKeywords(.collectionFormat)) { subject, report in
      guard let value = subject[.collectionFormat], value.string == "multi" else { return }
      let location = subject[.location]?.string
      guard subject.position != .parameter || (location != "query" && location != "formData") else { return }
      report.add(value, "'multi' is possible in query and formData parameters only.")
    })
}
