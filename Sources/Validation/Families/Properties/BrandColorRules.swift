import ConnectorModel
import JSONText

/// Rules on `iconBrandColor`: the background of the icon.
enum BrandColorRules {
  static let all = [colorIsGiven, colorIsHexadecimal, colorIsOwn]

  static let colorIsGiven = Rule(
    "icon-brand-color-missing", .error, .describe,
    statement: "`iconBrandColor` is given.",
    reason: "The designer paints the background of the icon with it.",
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
    source: "certification; the template of pull requests",
    .properties { properties, _, report in
      guard let value = properties.root?["iconBrandColor"], let color = value.string?.lowercased(),
        color == "#007ee5" || color == "#ffffff"
      else { return }
      report.add(value, "'\(color)' is a default colour; certification asks for the brand's own.")
    })

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
