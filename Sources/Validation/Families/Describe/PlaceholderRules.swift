import ConnectorModel
import JSONText

/// Rules on text that a template has left behind.
enum PlaceholderRules {
  static let all = [textIsFilledIn]

  static let textIsFilledIn = Rule(
    "placeholder-text", .warning, .describe,
    statement: "No placeholder of a template is left in the general part.",
    reason: "Blanks to fill in (`_____`, TODO, [[…]], <<…>>) and contoso.com come from templates.",
    example: RuleExample(
      #""description": "TODO: say what the connector does.""#,
      becomes: #"""
        "description": "Orders of Fabrikam can be listed, created and cancelled."
        """#),
    source: "the templates of Microsoft's repository",
    .definition { definition, _, report in
      let metadata = definition.root[MetadataRules.key]
      for case let part? in [definition.info, definition.root["host"], metadata] {
        for text in texts(in: part) {
          guard let found = text.string.flatMap({ placeholder(in: $0) }) else { continue }
          report.add(text, "The placeholder '\(found)' is left in place.")
        }
      }
    })

  private static func texts(in value: JSONValue) -> [JSONValue] {
    value.string != nil ? [value] : value.children.flatMap { texts(in: $0) }
  }

  private static func placeholder(in text: String) -> String? {
    if text.containsASCII("_____") { return "_____" }
    if text.containsASCII("TODO"), text.words.contains("TODO") { return "TODO" }
    if text.containsASCII("[["), text.containsASCII("]]") { return "[[…]]" }
    if text.containsASCII("<<"), text.containsASCII(">>") { return "<<…>>" }
    return text.containsASCII("contoso.com", ignoringCase: true) ? "contoso.com" : nil
  }
}
