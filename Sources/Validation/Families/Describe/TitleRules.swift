import ConnectorModel
import JSONText

/// Rules on `info.title`: the name under which makers find the connector.
enum TitleRules {
  static let all = [
    titleIsGiven, titleIsShort, titleHasNoRestrictedWord, titleEndsWithLetterOrDigit, titleIsEnglish,
  ]

  private static let independentSuffix = " (Independent Publisher)"
  private static let limit = 30

  static let titleIsGiven = Rule(
    "title-empty", .refused, .describe, aliases: ["RequiredValueEmpty"],
    statement: "The title is not empty.",
    reason: "The title is the connector's name in the designer.",
    example: RuleExample(
      #""title": """#,
      becomes: #""title": "Fabrikam Orders""#),
    source: "certification, string guidance",
    .definition { definition, _, report in
      guard let title = definition.info?["title"], title.string?.isBlank == true else { return }
      report.add(title, "The title is empty.")
    })

  static let titleIsShort = Rule(
    "title-too-long", .warning, .describe,
    statement: "The title has at most 30 characters, ' (Independent Publisher)' not counted.",
    reason: "Longer names are cut in the designer.",
    example: RuleExample(
      #""title": "Fabrikam Orders and Deliveries of All Regions""#,
      becomes: #""title": "Fabrikam Orders""#),
    source: "certification, string guidance",
    .definition { definition, _, report in
      guard let (value, title) = definition.infoText("title") else { return }
      let count = title.without(suffix: independentSuffix).count
      guard count > limit else { return }
      report.add(value, "The title has \(count) characters; the limit is \(limit).")
    })

  static let titleHasNoRestrictedWord = Rule(
    "title-restricted-word", .warning, .describe, aliases: ["ValueContainsRestrictedWords"],
    statement: "The title does without 'API', 'Connector' and the names of Power Platform products.",
    reason: "Every entry of the list is a connector to an API; the words say nothing and certification"
      + " refuses them.",
    example: RuleExample(
      #""title": "Fabrikam Orders API""#,
      becomes: #""title": "Fabrikam Orders""#),
    source: "certification, string guidance", isFixable: true,
    .definition { definition, _, report in
      guard let (value, title) = definition.infoText("title") else { return }
      let found = ["API", "Connector"].first { title.mentions($0) } ?? RestrictedWords.product(in: title)
      guard let found else { return }
      let rest = title.split(separator: " ").filter { $0.lowercased() != found.lowercased() }
      let shorter = rest.joined(separator: " ")
      let isSimple = !shorter.isBlank && !shorter.mentions(found)
      report.add(
        value, "The title contains '\(found)'.",
        fix: isSimple
          ? QuickFix("Remove '\(found)'", .set(value.pointer, .string(shorter))) : nil)
    })

  static let titleEndsWithLetterOrDigit = Rule(
    "title-ends-non-alphanumeric", .warning, .describe, aliases: ["ValueMustEndWithAlphanumeric"],
    statement: "The title ends with a letter or digit and has no white space around it.",
    reason: "Only ' (Independent Publisher)' may end with a bracket.",
    example: RuleExample(
      #""title": "Fabrikam Orders!""#,
      becomes: #""title": "Fabrikam Orders""#),
    source: "certification, string guidance", isFixable: true,
    .definition { definition, _, report in
      guard let (value, title) = definition.infoText("title") else { return }
      let isTrimmed = title.trimmed == title
      let last = title.trimmed.last
      let endsWell =
        last.map { $0.isLetter || $0.isNumber } ?? true || title.trimmed.hasSuffix(independentSuffix)
      guard !isTrimmed || !endsWell else { return }
      let message =
        isTrimmed ? "The title must end with a letter or digit." : "The title has white space around it."
      let fix = isTrimmed ? nil : QuickFix("Trim the title", .set(value.pointer, .string(title.trimmed)))
      report.add(value, message, fix: fix)
    })

  static let titleIsEnglish = Rule(
    "title-not-english", .warning, .describe, aliases: ["ValueMustBeInEnglish"],
    statement: "The title is English and ASCII.",
    reason: "Certification asks for English names without signs such as ™.",
    example: RuleExample(
      #""title": "Fabrikam Aufträge""#,
      becomes: #""title": "Fabrikam Orders""#),
    source: "certification",
    .definition { definition, _, report in
      guard let (value, title) = definition.infoText("title"), let odd = title.first(where: { !$0.isASCII })
      else {
        return
      }
      report.add(value, "The title has the non-ASCII character '\(odd)'.")
    })
}
