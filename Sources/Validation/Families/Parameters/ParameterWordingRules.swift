import ConnectorModel
import JSONText

/// Rules on how the label and the description of a parameter read; whether they are there is not asked here.
enum ParameterWordingRules {
  static let all = [
    summaryHasPlainCharacters, summaryStartsWithCapital, descriptionIsNoSummary, descriptionEndsWithPeriod,
  ]

  static let summaryHasPlainCharacters = Rule(
    "parameter-summary-characters", .info, .definition,
    statement: "`x-ms-summary` of a parameter consists of letters, digits, blanks and round brackets.",
    reason: "It is the label of a field; certification asks for labels without punctuation.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "x-ms-summary": "Order, by its id"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id"
        """#),
    source: "certification",
    .parameter { subject, report in
      guard let value = subject.object[.summary], let text = value.string,
        let odd = Wording.oddCharacter(in: text)
      else { return }
      report.add(value, "The label holds '\(odd)'; use letters, digits, blanks and brackets.")
    })

  static let summaryStartsWithCapital = Rule(
    "parameter-summary-title-case", .info, .definition,
    statement: "`x-ms-summary` of a parameter is written in title case.",
    reason: "Labels of fields are: \"Order Id\".",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "x-ms-summary": "order id"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id"
        """#),
    source: "string guidance", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.summary], let text = value.string, Wording.startsSmall(text) else {
        return
      }
      let fix = Wording.titled(text).map { QuickFix("Write '\($0)'", .set(value.pointer, .string($0))) }
      report.add(value, "The label '\(text)' begins with a small letter.", fix: fix)
    })

  static let descriptionIsNoSummary = Rule(
    "parameter-summary-equals-description", .info, .definition,
    statement: "The description of a parameter says more than its label.",
    reason: "Both are shown together; makers learn nothing from the same words.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "x-ms-summary": "Order Id",
      "description": "Order id"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "x-ms-summary": "Order Id",
        "description": "The number on the invoice."
        """#),
    source: "string guidance",
    .parameter { subject, report in
      guard let value = subject.object[.description], let text = value.string, isSummary(text, of: subject)
      else { return }
      report.add(value, "The description repeats the label; say what to enter.")
    })

  static let descriptionEndsWithPeriod = Rule(
    "parameter-description-no-period", .info, .definition,
    statement: "The description of a parameter ends with a period where it is a sentence.",
    reason: "Descriptions are sentences; a single word is left alone.",
    example: RuleExample(
      #"""
      "name": "orderId",
      "in": "query",
      "type": "string",
      "description": "The number on the invoice"
      """#,
      becomes: #"""
        "name": "orderId",
        "in": "query",
        "type": "string",
        "description": "The number on the invoice."
        """#),
    source: "certification", isFixable: true,
    .parameter { subject, report in
      guard let value = subject.object[.description], let text = value.string,
        !Wording.endsAsSentence(text), subject.location != .body, !subject.object.isInternal,
        text.trimmed.contains(where: \.isWhitespace), !isSummary(text, of: subject)
      else { return }
      let fix = Wording.endingWithPeriod(text).map { sentence in
        QuickFix("End with a period", .set(value.pointer, .string(sentence)))
      }
      report.add(value, "The description does not end with a period.", fix: fix)
    })

  /// Whether a description only repeats the label, which is one fault whatever its form.
  private static func isSummary(_ description: String, of subject: ParameterSubject) -> Bool {
    guard let summary = subject.object[.summary]?.string else { return false }
    return Wording.repeats(summary, description)
  }
}
