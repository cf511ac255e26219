import JSONText

/// Descriptions in Markdown or HTML as plain text.
enum PlainText {
  /// The bytes that marks of Markdown and HTML, line ends and variables are made of.
  private static let marks = Set("\n\r<>[]*_`#{}&-".utf8)

  /// The text without marks, its first paragraphs up to a length.
  static func of(_ source: String, longest: Int = 1000) -> String {
    // Most descriptions have no mark at all.
    if source.utf8.count <= longest, !source.utf8.contains(where: marks.contains) {
      return source.trimmed
    }
    var text = withoutTags(source.replacing("\r\n", with: "\n"))
    text = withoutLinks(text)
    var lines: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmingPrefix(while: \.isWhitespace).hasPrefix("```") {
        isCode.toggle()
        continue
      }
      guard !isCode else { continue }
      var plain = String(line).trimmed
      while let first = plain.first, "#>*-".contains(first),
        plain.dropFirst().first.map({ $0 == " " || $0 == first }) ?? true
      {
        plain.removeFirst()
      }
      plain = plain.replacing("**", with: "").replacing("__", with: "").replacing("`", with: "")
      lines.append(plain.trimmed)
    }
    let paragraphs = lines.split { $0.isEmpty }.map { $0.joined(separator: " ") }
    var result = ""
    for paragraph in paragraphs {
      let next = result.isEmpty ? paragraph : result + " " + paragraph
      if !result.isEmpty, next.count > longest { break }
      result = next
    }
    result = PostmanVariables.replacing(result) { $0 }.replacing("{{", with: "{").replacing("}}", with: "}")
    return result.count > longest ? String(result.prefix(longest - 1)) + "…" : result
  }

  private static func withoutTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let next = inside.first, next.isLetter || next == "/" || next == "!",
        let close = inside.firstIndex(of: ">"), !inside[..<close].contains("\n")
      else {
        result.append("<")
        rest = inside
        continue
      }
      let name = inside[..<close].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if ["p", "br", "li", "tr", "div", "h1", "h2", "h3", "h4"].contains(name) { result += "\n" }
      rest = inside[inside.index(after: close)...]
    }
    result += rest
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: character)
    }
    return result
  }

  /// `[text](address)` becomes `text`.
  private static func withoutLinks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let middle = rest.firstRange(of: "]("), let open = rest[..<middle.lowerBound].lastIndex(of: "["),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      result += rest[..<open].hasSuffix("!") ? rest[..<open].dropLast() : rest[..<open]
      result += rest[rest.index(after: open)..<middle.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
