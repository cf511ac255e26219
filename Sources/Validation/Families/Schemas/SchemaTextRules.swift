import JSONText

/// Rules on what makers read of the properties of requests and responses.
enum SchemaTextRules {
  static let all = [
    requestLabels, responseLabels, requestDescriptions, responseDescriptions, labelsAreShort,
  ]

  private static let longest = 80

  static let requestLabels = labels(
    "property-summary-missing-req", .request,
    statement: "Every property of a request that makers see has `x-ms-summary` or a title.",
    reason: "It is the label of the field; without it the designer shows the technical name.")

  static let responseLabels = labels(
    "property-summary-missing-resp", .response,
    statement: "Every property of a response has `x-ms-summary` or a title.",
    reason: "It names the dynamic content that later steps of a flow can use.")

  static let requestDescriptions = descriptions(
    "property-description-missing-req", .request,
    statement: "Every property of a request that makers see has a description.",
    reason: "The designer shows it in the empty field.")

  static let responseDescriptions = descriptions(
    "property-description-missing-resp", .response,
    statement: "Every property of a response has a description.",
    reason: "The designer shows it beside the dynamic content.")

  static let labelsAreShort = Rule(
    "property-summary-too-long", .warning, .definition,
    statement: "`x-ms-summary` of a property has at most 80 characters.",
    reason: "Longer labels are cut.",
    example: RuleExample(
      #"""
      "properties": {
        "id": {
          "type": "string",
          "x-ms-summary": "The number of the order as it is printed on the upper right of the first page of the invoice"
        }
      }
      """#,
      becomes: #"""
        "properties": {
          "id": {"type": "string", "x-ms-summary": "Order number"}
        }
        """#),
    source: "string guidance",
    .schema(SchemaKeywords(.summary)) { subject, report in
      guard subject.position.isSchema, let value = subject[.summary], let text = value.string,
        text.utf8.count > longest, text.count > longest
      else { return }
      report.add(value, "The label has \(text.count) characters; \(longest) at most.")
    })

  private static func labels(
    _ id: String, _ direction: Direction, statement: String, reason: String
  ) -> Rule {
    Rule(
      id, .info, .definition, statement: statement, reason: reason,
      example: RuleExample(
        #""properties": {"orderId": {"type": "string"}}"#,
        becomes: #""properties": {"orderId": {"type": "string", "x-ms-summary": "Order Id"}}"#),
      source: "certification", isFixable: true,
      .object { subject, report in
        guard report.counts(direction) else { return }
        let missing = visible(subject) { !$0.keywords.contains(.summary) && $0[.title].isBlank }
        guard let first = missing.first else { return }
        let pointer = subject.schema.value.pointer
        let fix = QuickFix(missing.count == 1 ? "Write a label" : "Write \(missing.count) labels") {
          connector in
          labelling(pointer, in: connector)
        }
        report.add(
          first.value, message(missing, of: subject, lacking: "x-ms-summary"), only: direction, fix: fix)
      })
  }

  private static func descriptions(
    _ id: String, _ direction: Direction, statement: String, reason: String
  ) -> Rule {
    Rule(
      id, .info, .definition, statement: statement, reason: reason,
      example: RuleExample(
        #""properties": {"orderId": {"type": "string"}}"#,
        becomes:
          #""properties": {"orderId": {"type": "string", "description": "The number on the invoice."}}"#),
      source: "certification",
      .object { subject, report in
        guard report.counts(direction) else { return }
        let missing = visible(subject) { $0[.description].isBlank }
        guard let first = missing.first else { return }
        report.add(first.value, message(missing, of: subject, lacking: "description"), only: direction)
      })
  }

  /// The properties that makers see, that are written here, and that lack a text; what a reference leads to
  /// has its own texts.
  private static func visible(
    _ subject: ObjectSubject, lacking text: (SchemaSubject) -> Bool
  ) -> [SchemaSubject] {
    guard !subject.schema.isInternal, !subject.schema.isInsideInternal else { return [] }
    return subject.properties.filter { property in
      text(property) && !property.keywords.contains(.reference) && !property.isInternal
    }
  }

  private static func message(
    _ missing: [SchemaSubject], of subject: ObjectSubject, lacking what: String
  ) -> String {
    let names = missing.prefix(3).map { "'\($0.value.key ?? "")'" }.joined(separator: ", ")
    if missing.count == 1 { return "Property \(names) has no \(what)." }
    let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
    let total = subject.schema[.properties]?.count ?? 0
    return "\(missing.count) of \(total) properties have no \(what): \(names)\(more)."
  }
}
