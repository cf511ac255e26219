import Transport

/// A text of a provider's settings with `{Placeholders}`, whose names count whatever their case.
package struct OAuthTemplate: Hashable, Sendable {
  /// Where the text is put, which decides how values are encoded.
  package enum Place: Hashable, Sendable {
    /// A URL up to its query: values are host names, regions and the like, and stay as they are.
    case address
    /// A query or a form body: values are percent-encoded.
    case form
  }

  /// The text as written.
  package let text: String

  /// Takes a text.
  package init(_ text: String) { self.text = text }

  /// The placeholders it has, in order, without their braces.
  package var placeholders: [String] {
    OAuthTemplate.pieces(of: text).compactMap { piece in
      guard case .placeholder(let name) = piece else { return nil }
      return name
    }
  }

  /// The text with its values; a placeholder without value is left out, as providers expect of unused ones.
  package func filled(_ values: OAuthValues, in place: Place) -> String {
    var filled = ""
    for piece in OAuthTemplate.pieces(of: text) {
      switch piece {
      case .literal(let text): filled += text
      case .placeholder(let name):
        let value = values[name] ?? ""
        filled += place == .form ? PercentEncoding.encode(value) : value
      }
    }
    return filled
  }

  private enum Piece {
    case literal(Substring)
    case placeholder(String)
  }

  /// The text in pieces; a brace that encloses no name is text.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inner = rest[rest.index(after: open)...]
      let name = inner.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == ":" }
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
        pieces.append(.literal(rest[...open]))
        rest = inner
        continue
      }
      pieces.append(.literal(rest[..<open]))
      pieces.append(.placeholder(String(name)))
      rest = rest[rest.index(after: name.endIndex)...]
    }
    pieces.append(.literal(rest))
    return pieces
  }
}
