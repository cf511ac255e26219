/// The Unicode properties `\p{…}` can name: the general categories, by their long or short names.
enum ScalarProperty: Hashable {
  case category(Set<Unicode.GeneralCategory>)
  case alphabetic

  private static let letters: Set<Unicode.GeneralCategory> = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  ]
  private static let named: [String: ScalarProperty] = [
    "L": .category(letters), "Letter": .category(letters),
    "Lu": .category([.uppercaseLetter]), "Uppercase_Letter": .category([.uppercaseLetter]),
    "Ll": .category([.lowercaseLetter]), "Lowercase_Letter": .category([.lowercaseLetter]),
    "N": .category([.decimalNumber, .letterNumber, .otherNumber]),
    "Number": .category([.decimalNumber, .letterNumber, .otherNumber]),
    "Nd": .category([.decimalNumber]), "digit": .category([.decimalNumber]),
    "Decimal_Number": .category([.decimalNumber]),
    "M": .category([.nonspacingMark, .spacingMark, .enclosingMark]),
    "Mark": .category([.nonspacingMark, .spacingMark, .enclosingMark]),
    "P": .category(punctuation), "Punctuation": .category(punctuation), "punct": .category(punctuation),
    "S": .category(symbols), "Symbol": .category(symbols),
    "Z": .category([.spaceSeparator, .lineSeparator, .paragraphSeparator]),
    "Separator": .category([.spaceSeparator, .lineSeparator, .paragraphSeparator]),
    "Alphabetic": .alphabetic, "Alpha": .alphabetic,
  ]
  private static let punctuation: Set<Unicode.GeneralCategory> = [
    .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation,
  ]
  private static let symbols: Set<Unicode.GeneralCategory> = [
    .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
  ]

  /// The property of a name, with or without `gc=` or `General_Category=`.
  init?(name: String) {
    let value = name.split(separator: "=").last.map(String.init) ?? name
    guard let property = ScalarProperty.named[value],
      value == name || name.hasPrefix("gc=") || name.hasPrefix("General_Category=")
    else { return nil }
    self = property
  }

  func holds(for scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .category(let categories): categories.contains(scalar.properties.generalCategory)
    case .alphabetic: scalar.properties.isAlphabetic
    }
  }
}
