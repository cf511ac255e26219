import ConnectorModel
import JSONText

/// Rules on what makers read of a parameter.
enum ParameterTextRules {
  static let all = [summaryIsGiven, descriptionIsGiven, summaryIsShort]

  static let summaryIsGiven = Rule(
    "parameter-summary-missing", .warning, .definition,
    statement: "Every parameter that makers see has `x-ms-summary`.",
    reason: "It is the label of the field; without it the designer shows the technical name.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id"
        """#),
    source: "certification", isFixable: true,
    .parameter { subject, report in
      guard isShown(subject), subject.object[.summary]?.string?.isBlank ?? true else { return }
      if let value = subject.object[.summary], value.string == nil { return }
      let title = subject.name.titleCased
      let fix =
        title.isEmpty
        ? nil
        : QuickFix("Write '\(title)'", .set(subject.value.pointer.appending("x-ms-summary"), .string(title)))
      report.add(subject.value, "\(subject.title) has no x-ms-summary.", fix: fix)
    })

  static let descriptionIsGiven = Rule(
    "parameter-description-missing", .warning, .definition,
    statement: "Every parameter that makers see has a description.",
    reason: "The designer shows it in the empty field.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "x-ms-summary": "Order Id"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id",
        "description": "The number on the invoice."
        """#),
    source: "certification",
    .parameter { subject, report in
      guard isShown(subject), subject.object[.description]?.string?.isBlank ?? true else { return }
      if let value = subject.object[.description], value.string == nil { return }
      report.add(subject.value, "\(subject.title) has no description.")
    })

  static let summaryIsShort = Rule(
    "parameter-summary-too-long", .warning, .definition,
    statement: "`x-ms-summary` of a parameter has at most 80 characters.",
    reason: "Longer labels are cut.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "x-ms-summary": "The number of the order as it is printed on the upper right of the first page of the invoice"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id"
        """#),
    source: "string guidance",
    .parameter { subject, report in
      guard let value = subject.object[.summary], let text = value.string, text.count > 80 else { return }
      report.add(value, "The summary has \(text.count) characters; 80 at most.")
    })

  private static func isShown(_ subject: ParameterSubject) -> Bool {
    subject.location != .body && !subject.object.isInternal
  }
}
