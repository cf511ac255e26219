import ConnectorModel
import JSONText

/// Rules on how summary and description of operations read; whether they are there is not asked here.
enum OperationWordingRules {
  static let all = [
    summaryHasPlainCharacters, triggerSaysWhen, descriptionIsNoSummary, descriptionEndsWithPeriod,
    descriptionStartsWithCapital,
  ]

  static let summaryHasPlainCharacters = Rule(
    "operation-summary-characters", .info, .definition, aliases: ["RestrictedCharactersInSummary"],
    statement: "A summary consists of letters, digits, blanks and round brackets.",
    reason: "It is a name; certification asks for names without punctuation.",
    example: RuleExample(
      #""summary": "List orders - newest first""#,
      becomes: #""summary": "List orders (newest first)""#),
    source: "certification",
    .operation { subject, report in
      guard let value = subject.value["summary"], let text = value.string else { return }
      // Slashes and marks at the end have rules of their own.
      guard Wording.oddCharacter(in: text) != nil, let odd = oddInside(text) else { return }
      report.add(value, "The summary holds '\(odd)'; use letters, digits, blanks and brackets.")
    })

  static let triggerSaysWhen = Rule(
    "trigger-summary-form", .info, .definition,
    statement: "The summary of a trigger begins with \"When\".",
    reason: "Makers read it as a condition: \"When an order is created\".",
    example: RuleExample(
      #"""
      "summary": "New order",
      "x-ms-trigger": "batch"
      """#,
      becomes: #"""
        "summary": "When an order is created",
        "x-ms-trigger": "batch"
        """#),
    source: "string guidance",
    .operation { subject, report in
      guard subject.operation.isTrigger, let value = subject.value["summary"], let text = value.string,
        !text.isBlank, !text.hasPrefix("When ")
      else { return }
      report.add(value, "The summary of a trigger says when it fires: 'When an order is created'.")
    })

  static let descriptionIsNoSummary = Rule(
    "operation-summary-equals-description", .info, .definition,
    statement: "The description of an operation says more than the summary.",
    reason: "Both are shown together; people and assistants learn nothing from the same words.",
    example: RuleExample(
      #"""
      "summary": "List orders",
      "description": "List orders."
      """#,
      becomes: #"""
        "summary": "List orders",
        "description": "Lists the orders of a customer, newest first."
        """#),
    source: "string guidance",
    .operation { subject, report in
      guard let value = subject.value["description"], let text = value.string, isSummary(text, of: subject)
      else { return }
      report.add(value, "The description repeats the summary; say what the operation does.")
    })

  static let descriptionEndsWithPeriod = Rule(
    "operation-description-no-period", .info, .definition,
    statement: "The description of an operation ends with a period.",
    reason: "Descriptions are sentences.",
    example: RuleExample(
      #""description": "Lists the orders of a customer""#,
      becomes: #""description": "Lists the orders of a customer.""#),
    source: "coding standards; certification", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["description"], let text = value.string,
        !Wording.endsAsSentence(text), !isSummary(text, of: subject)
      else { return }
      let fix = Wording.endingWithPeriod(text).map { sentence in
        QuickFix("End with a period", .set(value.pointer, .string(sentence)))
      }
      report.add(value, "The description does not end with a period.", fix: fix)
    })

  static let descriptionStartsWithCapital = Rule(
    "operation-description-not-capitalised", .info, .definition,
    statement: "The description of an operation begins with a capital.",
    reason: "Descriptions are sentences.",
    example: RuleExample(
      #""description": "lists the orders of a customer.""#,
      becomes: #""description": "Lists the orders of a customer.""#),
    source: "string guidance", isFixable: true,
    .operation { subject, report in
      guard let value = subject.value["description"], let text = value.string, Wording.startsSmall(text),
        !isSummary(text, of: subject)
      else { return }
      let capitalised = Wording.capitalised(text)
      // A first word with capitals inside is a name, unless it is all there is.
      guard capitalised != nil || !text.trimmed.contains(where: \.isWhitespace) else { return }
      let fix = capitalised.map { QuickFix("Begin with a capital", .set(value.pointer, .string($0))) }
      report.add(value, "The description begins with a small letter.", fix: fix)
    })

  /// Whether a description only repeats the summary, which is one fault whatever its form.
  private static func isSummary(_ description: String, of subject: OperationSubject) -> Bool {
    guard let summary = subject.value["summary"]?.string else { return false }
    return Wording.repeats(summary, description)
  }

  private static func oddInside(_ summary: String) -> Character? {
    var rest = Wording.withoutEndMarks(summary)
    while let odd = Wording.oddCharacter(in: rest) {
      guard odd == "/", let position = rest.firstIndex(of: odd) else { return odd }
      rest = rest[rest.index(after: position)...]
    }
    return nil
  }
}
