import ConnectorModel
import JSONText

/// Rules on summary and description of operations.
enum OperationTextRules {
  static let all = [
    summaryIsGiven, descriptionIsGiven, summaryIsShort, summaryHasNoSlash, summaryEndsPlainly,
    textsNameNoProduct,
  ]

  static let summaryIsGiven = Rule(
    "operation-summary-missing", .certification, .definition, aliases: ["OperationSummaryRequired"],
    statement: "Every operation that makers see has a summary.",
    reason: "The summary is the name of the action or trigger in the designer.",
    source: "certification", isFixable: true,
    .operation { subject, report in
      guard !subject.operation.isInternal, isMissing(subject.value["summary"]) else { return }
      let fix = subject.operation.operationID.flatMap { id in
        id.isBlank
          ? nil
          : QuickFix(
            "Write '\(id.titleCased)'",
            .set(subject.value.pointer.appending("summary"), .string(id.titleCased)))
      }
      report.add(subject.value, "The operation has no summary.", fix: fix)
    })

  static let descriptionIsGiven = Rule(
    "operation-description-missing", .certification, .definition, aliases: ["OperationDescriptionRequired"],
    statement: "Every operation that makers see has a description.",
    reason: "The designer shows it below the name; assistants choose operations by it.",
    source: "certification",
    .operation { subject, report in
      guard !subject.operation.isInternal, isMissing(subject.value["description"]) else { return }
      report.add(subject.value, "The operation has no description.")
    })

  static let summaryIsShort = Rule(
    "operation-summary-too-long", .warning, .definition, aliases: ["OperationSummaryTooLong"],
    statement: "A summary has at most 80 characters.",
    reason: "The string guidance asks for 80; the platform cuts at 120.",
    source: "string guidance",
    .operation { subject, report in
      guard let value = subject.value["summary"], let text = value.string, text.count > 80 else { return }
      report.add(value, "The summary has \(text.count) characters; 80 at most.")
    })

  static let summaryHasNoSlash = Rule(
    "operation-summary-slash", .warning, .definition,
    statement: "A summary has no slash.",
    reason: "Write one thing, or say 'or'.",
    source: "string guidance",
    .operation { subject, report in
      guard let value = subject.value["summary"], value.string?.contains("/") == true else { return }
      report.add(value, "The summary has a slash.")
    })

  static let summaryEndsPlainly = Rule(
    "operation-summary-trailing-punctuation", .warning, .definition,
    statement: "A summary ends with a letter, a digit or a closing bracket.",
    reason: "It is a name, not a sentence.",
    example: RuleExample(#""Get an order.""#, becomes: #""Get an order""#),
    source: "string guidance", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["summary"], let text = value.string, let last = text.trimmed.last,
        !endsPlainly(last)
      else { return }
      var shorter = text.trimmed
      while let last = shorter.last, !endsPlainly(last) { shorter.removeLast() }
      let fix =
        shorter.isEmpty ? nil : QuickFix("Write '\(shorter)'", .set(value.pointer, .string(shorter)))
      report.add(value, "The summary must not end with '\(last)'.", fix: fix)
    })

  static let textsNameNoProduct = Rule(
    "string-restricted-word", .warning, .definition,
    statement: "Summaries and descriptions name no Power Platform product.",
    reason: "Connectors work in several products, whose names change.",
    source: "certification",
    .operation { subject, report in
      for key in ["summary", "description"] {
        guard let value = subject.value[key], let text = value.string,
          let product = RestrictedWords.product(in: text)
        else { continue }
        report.add(value, "The \(key) names '\(product)'.")
      }
    })

  private static func isMissing(_ value: JSONValue?) -> Bool {
    guard let value else { return true }
    return value.string?.isBlank == true
  }

  private static func endsPlainly(_ last: Character) -> Bool { last.isLetter || last.isNumber || last == ")" }
}
