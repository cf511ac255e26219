package import Yams

/// The nodes of a YAML text, for whoever needs the column of each.
package enum YAMLNodes {
  /// The root of a text; nil where there is nothing in it.
  ///
  /// Throws the first fault with its line and column. It is the only way to the parser: keys that would keep it forever
  /// are refused before.
  package static func root(of text: String) throws(YAMLError) -> Node? {
    // The parser takes a byte order mark for the first line (YAML 1.2.2, section 5.2 allows it).
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    try YAMLKeyGuard.check(Array(text.utf8))
    do {
      // Without a resolver the scalars keep their text, and comparing keys stays cheap.
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw YAMLError(error)
    }
  }
}
