/// Names of Microsoft products that texts of a connector may not use (certification, string guidance).
enum RestrictedWords {
  static let products = [
    "Power Apps", "PowerApps", "Power Automate", "Power BI", "Power Pages", "Power Platform",
    "Copilot Studio",
    "Power Virtual Agents", "Microsoft Flow", "Logic Apps",
  ]

  /// The first product that a text names.
  static func product(in text: String) -> String? { products.first { text.mentions($0) } }
}
