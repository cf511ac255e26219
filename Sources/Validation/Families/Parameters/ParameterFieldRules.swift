import ConnectorModel
import JSONText

/// Rules on fields that a parameter has in some places only.
enum ParameterFieldRules {
  static let all = [bodyFieldsAreInTheSchema, encodingIsForPaths, emptyValueIsForQueries, formNamesAreASCII]

  private static let schemaOnly: [SchemaKeyword] = [
    .type, .format, .items, .enum, .default, .maximum, .minimum, .maxLength, .minLength, .pattern, .maxItems,
    .minItems, .uniqueItems, .multipleOf, .collectionFormat,
  ]

  static let bodyFieldsAreInTheSchema = Rule(
    "body-parameter-property", .refused, .definition, aliases: ["BodyParameterPropertyNotValid"],
    statement: "Type, format, enum and the like of a body parameter stand in its schema.",
    reason: "The parameter itself has a schema instead of a type.",
    source: "OpenAPI 2.0, Parameter Object",
    .parameter { subject, report in
      guard subject.location == .body else { return }
      for keyword in schemaOnly {
        guard let value = subject.object[keyword] else { continue }
        report.add(value, "'\(keyword.name)' of a body parameter belongs into its schema.", at: .key)
      }
    })

  static let encodingIsForPaths = Rule(
    "url-encoding-not-path", .warning, .definition, aliases: ["QueryParameterEncodingNotSupported"],
    statement: "`x-ms-url-encoding` stands on path parameters only.",
    reason: "Elsewhere it has no effect.",
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
    source: "the official validator",
    .parameter { subject, report in
      guard subject.location == .formData, let value = subject.object[.name],
        value.string?.contains(where: { !$0.isASCII }) == true
      else { return }
      report.add(value, "The name '\(subject.name)' is not ASCII.")
    })
}
