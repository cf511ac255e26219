import ConnectorModel
import JSONText

/// Rules on the media types of operations with form parameters.
enum FormParameterRules {
  static let all = [formIsConsumed, filesAreMultipart]

  private static let multipart = "multipart/form-data"
  private static let urlencoded = "application/x-www-form-urlencoded"

  static let formIsConsumed = Rule(
    "formdata-consumes", .error, .definition,
    statement: "An operation with form parameters consumes multipart/form-data or a URL-encoded form.",
    reason: "The media type says how the form is written.",
    example: RuleExample(
      form(#""name": "note", "in": "formData", "type": "string""#),
      becomes: form(#""name": "note", "in": "formData", "type": "string""#, consumes: urlencoded)),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .operation { subject, report in
      let forms = subject.parameters.filter { $0.location == .formData }
      guard !forms.isEmpty, !forms.contains(where: { $0.type == "file" }),
        !accepts(subject, multipart, urlencoded)
      else { return }
      report.add(
        subject.value, "Form parameters need consumes multipart/form-data or \(urlencoded).",
        fix: consuming(urlencoded, subject))
    })

  static let filesAreMultipart = Rule(
    "file-parameter-consumes", .error, .definition,
    statement: "An operation with a file parameter consumes multipart/form-data.",
    reason: "A URL-encoded form holds no files.",
    example: RuleExample(
      form(#""name": "invoice", "in": "formData", "type": "file""#),
      becomes: form(#""name": "invoice", "in": "formData", "type": "file""#, consumes: multipart)),
    source: "OpenAPI 2.0, Parameter Object", isFixable: true,
    .operation { subject, report in
      guard subject.parameters.contains(where: { $0.location == .formData && $0.type == "file" }),
        !accepts(subject, multipart)
      else { return }
      report.add(
        subject.value, "A file parameter needs consumes multipart/form-data.",
        fix: consuming(multipart, subject))
    })

  private static func accepts(_ subject: OperationSubject, _ types: String...) -> Bool {
    subject.consumes.contains { given in
      let given = given.lowercased()
      return types.contains { given.hasPrefix($0) }
    }
  }

  private static func consuming(_ type: String, _ subject: OperationSubject) -> QuickFix {
    QuickFix(
      "Set consumes to \(type)",
      .set(subject.value.pointer.appending("consumes"), .array([.string(type)]))
    ).needingReview
  }

  /// An operation that sends a form.
  private static func form(_ parameter: String, consumes type: String? = nil) -> String {
    #"""
    "/orders": {
      "post": {\#(type.map { "\n    \"consumes\": [\"\($0)\"]," } ?? "")
        "parameters": [
          {\#(parameter)}
        ]
      }
    }
    """#
  }
}
