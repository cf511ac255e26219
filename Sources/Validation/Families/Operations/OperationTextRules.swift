import ConnectorModel
import JSONText

/// Rules on summary and description of operations.
enum OperationTextRules {
  static let all = [
    summaryIsGiven, descriptionIsGiven, internalSummaryIsGiven, internalDescriptionIsGiven, summaryIsShort,
    summaryHasNoSlash, summaryEndsPlainly, textsNameNoProduct,
  ]

  static let summaryIsGiven = Rule(
    "operation-summary-missing", .certification, .definition,
    statement: "Every operation that makers see has a summary.",
    reason: "The summary is the name of the action or trigger in the designer.",
    example: RuleExample(
      #""operationId": "ListOrders""#,
      becomes: #"""
        "operationId": "ListOrders",
        "summary": "List orders"
        """#),
    source: "certification", isFixable: true,
    .operation { subject, report in
      guard subject.value["summary"].isBlank, !subject.operation.isInternal, !subject.isEmpty else {
        return
      }
      report.add(subject.value, "The operation has no summary.", fix: summarising(subject.operation))
    })

  static let descriptionIsGiven = Rule(
    "operation-description-missing", .certification, .definition,
    statement: "Every operation that makers see has a description.",
    reason: "The designer shows it below the name; assistants choose operations by it.",
    example: RuleExample(
      #""summary": "List orders""#,
      becomes: #"""
        "summary": "List orders",
        "description": "Lists the orders of a customer, newest first."
        """#),
    source: "certification",
    .operation { subject, report in
      guard subject.value["description"].isBlank, !subject.operation.isInternal, !subject.isEmpty else {
        return
      }
      report.add(subject.value, "The operation has no description.")
    })

  static let internalSummaryIsGiven = Rule(
    "operation-summary-missing-internal", .info, .definition,
    statement: "Operations that makers do not see have a summary too.",
    reason: "Run histories and the wizard name operations by it.",
    example: RuleExample(
      #"""
      "operationId": "ListOrderFields",
      "x-ms-visibility": "internal"
      """#,
      becomes: #"""
        "operationId": "ListOrderFields",
        "summary": "List order fields",
        "x-ms-visibility": "internal"
        """#),
    source: "practice", isFixable: true,
    .operation { subject, report in
      guard subject.value["summary"].isBlank, subject.operation.isInternal else { return }
      report.add(
        subject.value, "The internal operation has no summary.", fix: summarising(subject.operation))
    })

  static let internalDescriptionIsGiven = Rule(
    "operation-description-missing-internal", .info, .definition,
    statement: "Operations that makers do not see have a description too.",
    reason: "It says what they are for to those who maintain the connector.",
    example: RuleExample(
      #"""
      "summary": "List order fields",
      "x-ms-visibility": "internal"
      """#,
      becomes: #"""
        "summary": "List order fields",
        "description": "Gives the fields that an order of the chosen kind has.",
        "x-ms-visibility": "internal"
        """#),
    source: "practice",
    .operation { subject, report in
      guard subject.value["description"].isBlank, subject.operation.isInternal else { return }
      report.add(subject.value, "The internal operation has no description.")
    })

  static let summaryIsShort = Rule(
    "operation-summary-too-long", .warning, .definition, aliases: ["OperationSummaryTooLong"],
    statement: "A summary has at most 80 characters.",
    reason: "The string guidance asks for 80; the platform cuts at 120.",
    example: RuleExample(
      #""summary": "List all orders that are open in the chosen subsidiary of the company and their customers""#,
      becomes: #""summary": "List open orders of a subsidiary""#),
    source: "string guidance",
    .operation { subject, report in
      guard let value = subject.value["summary"], let text = value.string, text.count > 80 else { return }
      report.add(value, "The summary has \(text.count) characters; 80 at most.")
    })

  static let summaryHasNoSlash = Rule(
    "operation-summary-slash", .warning, .definition, aliases: ["RestrictedCharactersInSummary"],
    statement: "A summary has no slash.",
    reason: "Write one thing, or say 'or'.",
    example: RuleExample(
      #""summary": "Create/update an order""#,
      becomes: #""summary": "Create or update an order""#),
    source: "string guidance",
    .operation { subject, report in
      guard let value = subject.value["summary"], value.string?.contains("/") == true else { return }
      report.add(value, "The summary has a slash.")
    })

  static let summaryEndsPlainly = Rule(
    "operation-summary-trailing-punctuation", .warning, .definition,
    aliases: ["ValueMustEndWithAlphanumeric"],
    statement: "A summary ends with a letter, a digit or a closing bracket.",
    reason: "It is a name, not a sentence.",
    example: RuleExample(#""summary": "Get an order.""#, becomes: #""summary": "Get an order""#),
    source: "string guidance", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["summary"], let text = value.string?.trimmed, let last = text.last,
        !Wording.endsPlainly(last)
      else { return }
      let shorter = Wording.withoutEndMarks(text)
      let ending = text[shorter.endIndex...]
      // A slash has a rule of its own.
      guard !ending.allSatisfy({ $0 == "/" || $0.isWhitespace }) else { return }
      let fix =
        shorter.isEmpty
        ? nil : QuickFix("Write '\(shorter)'", .set(value.pointer, .string(String(shorter))))
      report.add(value, "The summary must not end with '\(last)'.", fix: fix)
    })

  static let textsNameNoProduct = Rule(
    "string-restricted-word", .warning, .definition, aliases: ["ValueContainsRestrictedWords"],
    statement: "Summaries and descriptions name no Power Platform product.",
    reason: "Connectors work in several products, whose names change.",
    example: RuleExample(
      #""description": "Starts a Power Automate flow for each order.""#,
      becomes: #""description": "Starts a flow for each order.""#),
    source: "certification",
    .operation { subject, report in
      for key in ["summary", "description"] {
        guard let value = subject.value[key], let text = value.string,
          let product = RestrictedWords.product(in: text)
        else { continue }
        report.add(value, "The \(key) names '\(product)'.")
      }
    })

  private static func summarising(_ operation: Operation) -> QuickFix? {
    guard let title = operation.operationID?.titleCased, !title.isEmpty else { return nil }
    return QuickFix("Write '\(title)'", .set(operation.value.pointer.appending("summary"), .string(title)))
  }
}
