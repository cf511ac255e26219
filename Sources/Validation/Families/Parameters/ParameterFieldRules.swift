import ConnectorModel
import JSONText

/// Rules on fields that a parameter has in some places only.
enum ParameterFieldRules {
  static let all = [bodyFieldsAreInTheSchema, encodingIsForPaths, emptyValueIsForQueries, formNamesAreASCII]

  /// What describes a value and so stands in the schema of a body.
  static let schemaOnly = SchemaKeywords(
    .type, .format, .items, .enum, .default, .maximum, .minimum, .maxLength, .minLength, .pattern, .maxItems,
    .minItems, .uniqueItems, .multipleOf, .collectionFormat)

  static let bodyFieldsAreInTheSchema = Rule(
    "body-parameter-property", .refused, .definition, aliases: ["BodyParameterPropertyNotValid"],
    statement: "Type, format, enum and the like of a body parameter stand in its schema.",
    reason: "The parameter itself has a schema instead of a type.",
    example: RuleExample(
      #"""
      "name": "body",
      "in": "body",
      "type": "object"
      """#,
      becomes: #"""
        "name": "body",
        "in": "body",
        "schema": {"type": "object"}
        """#),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .parameter { subject, report in
      guard subject.location == .body, !subject.object.keywords.isDisjoint(with: schemaOnly) else { return }
      for (keyword, value) in subject.object.members where schemaOnly.contains(keyword) {
        // A file in the body is another fault.
        if keyword == .type, value.string == "file" { continue }
        report.add(
          value, "'\(keyword.name)' of a body parameter belongs into its schema.", at: .key,
          fix: moving(keyword, of: subject))
      }
    })

  static let encodingIsForPaths = Rule(
    "url-encoding-not-path", .warning, .definition, aliases: ["QueryParameterEncodingNotSupported"],
    statement: "`x-ms-url-encoding` stands on path parameters only.",
    reason: "Elsewhere it has no effect.",
    example: RuleExample(
      #"""
      "name": "status",
      "in": "query",
      "type": "string",
      "x-ms-url-encoding": "single"
      """#,
      becomes: #"""
        "name": "status",
        "in": "query",
        "type": "string"
        """#),
    source: "the official validator", isFixable: true,
    .parameter { subject, report in
      guard let location = subject.location, location != .path, let value = subject.object[.urlEncoding]
      else {
        return
      }
      report.add(
        value, "'x-ms-url-encoding' has no effect on a \(location.rawValue) parameter.", at: .key,
        fix: QuickFix("Remove it", .remove(value.pointer)))
    })

  static let emptyValueIsForQueries = Rule(
    "allow-empty-value-location", .warning, .definition,
    aliases: ["AllowEmptyValueOnlyValidForQueryFormData"],
    statement: "`allowEmptyValue` stands on query and formData parameters only.",
    reason: "Elsewhere it has no effect.",
    example: RuleExample(
      #"""
      "name": "X-Trace",
      "in": "header",
      "type": "string",
      "allowEmptyValue": true
      """#,
      becomes: #"""
        "name": "X-Trace",
        "in": "header",
        "type": "string"
        """#),
    source: "OpenAPI 2.0, Parameter Object",
    .parameter { subject, report in
      guard let location = subject.location, location != .query, location != .formData,
        let value = subject.object[.allowEmptyValue]
      else { return }
      report.add(value, "'allowEmptyValue' has no effect on a \(location.rawValue) parameter.", at: .key)
    })

  static let formNamesAreASCII = Rule(
    "formdata-name-not-ascii", .refused, .definition, aliases: ["InvalidFormDataParameterName"],
    statement: "The names of form parameters are ASCII.",
    reason: "Other names are written differently by every client.",
    example: RuleExample(
      #"""
      "name": "größe",
      "in": "formData",
      "type": "string"
      """#,
      becomes: #"""
        "name": "size",
        "in": "formData",
        "type": "string"
        """#),
    source: "the official validator",
    .parameter { subject, report in
      guard subject.location == .formData, let value = subject.object[.name],
        value.string?.contains(where: { !$0.isASCII }) == true
      else { return }
      report.add(value, "The name '\(subject.name)' is not ASCII.")
    })

  private static func moving(_ keyword: SchemaKeyword, of subject: ParameterSubject) -> QuickFix? {
    let parameter = Place(.definition, subject.value.pointer)
    let old = parameter.appending(keyword.name)
    let new = parameter.appending("schema").appending(keyword.name)
    let schema = subject.object[.schema]
    if let schema, !schema.isObject { return nil }
    if keyword == .collectionFormat || schema?["$ref"] != nil || schema?[keyword.name] != nil {
      return QuickFix("Remove it; the schema counts", .remove(old.pointer))
    }
    return QuickFix("Move it into the schema") { connector in
      var draft = EditDraft(connector)
      guard let value = connector.value(at: old), connector.value(at: new) == nil,
        (try? draft.set(new, to: JSONFragment(value))) != nil, (try? draft.remove(old)) != nil
      else { return nil }
      return draft.edit(title: "Move \(keyword.name) into the schema")
    }
  }
}
