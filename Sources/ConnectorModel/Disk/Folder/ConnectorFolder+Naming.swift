extension ConnectorFolder {
  /// A name for the folder of a connector, from its title: lower case, words joined by hyphens.
  package static func suggestedName(for title: String) -> String {
    let letters = title.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "imported-connector" : words
  }
}
