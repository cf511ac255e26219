import ConnectorModel
import JSONText

/// Rules on `iconBrandColor`: the background of the icon.
enum BrandColorRules {
  static let all = [colorIsGiven, colorIsHexadecimal, colorIsOwn, independentColorIsCommon]

  static let colorIsGiven = Rule(
    "icon-brand-color-missing", .error, .describe,
    statement: "`iconBrandColor` is given.",
    reason: "The designer paints the background of the icon with it.",
    example: RuleExample(
      #""publisher": "Contoso""#,
      becomes: ##""publisher": "Contoso", "iconBrandColor": "#1a73c8""##),
    source: "the schema of paconn", isFixable: true,
    .properties { properties, _, report in
      guard let root = properties.root, root.isObject, root["iconBrandColor"] == nil else { return }
      report.add(
        root, "The icon's background colour is missing.",
        fix: QuickFix(
          "Insert #da3b01", in: .properties, .set(root.pointer.appending("iconBrandColor"), "#da3b01")))
    })

  static let colorIsHexadecimal = Rule(
    "icon-brand-color-invalid", .error, .describe,
    statement: "`iconBrandColor` has the form #RRGGBB.",
    reason: "Names of colours and short forms are not taken.",
    example: RuleExample(
      #""iconBrandColor": "blue""#,
      becomes: ##""iconBrandColor": "#1a73c8""##),
    source: "certification",
    .properties { properties, _, report in
      guard let value = properties.root?["iconBrandColor"], !isColor(value.string ?? "") else { return }
      let shown = value.string.map { "'\($0)'" } ?? value.kind.phrase
      report.add(value, "The colour is \(shown); the form is #RRGGBB.")
    })

  static let colorIsOwn = Rule(
    "icon-brand-color-default", .warning, .describe,
    statement: "`iconBrandColor` is the brand's own colour.",
    reason: "#007ee5 is the template's colour, and white cannot be seen.",
    example: RuleExample(
      ##""iconBrandColor": "#007ee5""##,
      becomes: ##""iconBrandColor": "#1a73c8""##),
    source: "certification; the template of pull requests",
    .properties { properties, _, report in
      guard let value = properties.root?["iconBrandColor"], let color = value.string?.lowercased(),
        color == "#007ee5" || color == "#ffffff"
      else { return }
      report.add(value, "'\(color)' is a default colour; certification asks for the brand's own.")
    })

  static let independentColorIsCommon = Rule(
    "icon-brand-color-independent", .info, .describe,
    statement: "Connectors of independent publishers have the colour #da3b01.",
    reason: "They share one icon and colour, so that they are told from those of the service's owner.",
    example: RuleExample(
      ##""iconBrandColor": "#123456""##, becomes: ##""iconBrandColor": "#da3b01""##,
      beside: #""info": {"title": "Orders (Independent Publisher)", "version": "1.0"}"#),
    source: "independent publisher programme", isFixable: true,
    .properties { properties, context, report in
      guard let value = properties.root?["iconBrandColor"], let color = value.string, isColor(color),
        color.lowercased() != "#da3b01",
        context.connector.definition?.root["info"]?["title"]?.string?
          .containsASCII("independent publisher", ignoringCase: true) == true
      else { return }
      report.add(
        value, "The colour of independent publishers' connectors is #da3b01.",
        fix: QuickFix("Write #da3b01", in: .properties, .set(value.pointer, "#da3b01")))
    })

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
