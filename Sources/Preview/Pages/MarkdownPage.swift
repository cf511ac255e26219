/// Writes a page as Markdown (CommonMark 0.31 with the tables of GitHub).
package enum MarkdownPage {
  /// The page, with a line end at its end.
  package static func text(of blocks: [PageBlock]) -> String {
    var text = ""
    for block in blocks {
      if !text.isEmpty { text += "\n" }
      switch block {
      case .heading(let level, let title):
        text += String(repeating: "#", count: level) + " " + line(title) + "\n"
      case .text(let paragraph):
        text += paragraphs(paragraph) + "\n"
      case .term(let name, let value):
        text += "**" + line(name) + ":** " + line(value) + "\n"
      case .table(let head, let rows):
        text += row(head) + row(head.map { _ in "---" }, isEscaped: true) + rows.map { row($0) }.joined()
      }
    }
    return text
  }

  private static func row(_ cells: [String], isEscaped: Bool = false) -> String {
    "| " + cells.map { isEscaped ? $0 : line($0) }.joined(separator: " | ") + " |\n"
  }

  /// A text on one line, its specials escaped.
  static func line(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// A text of several lines; an empty line stays the end of a paragraph, other line ends become blanks.
  private static func paragraphs(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let parts = lines.split { line in line.allSatisfy(\.isWhitespace) }
    return parts.map { startEscaped(line($0.joined(separator: "\n"))) }.joined(separator: "\n\n")
  }

  /// A paragraph that would be taken for a heading, a list or a rule by how it begins.
  private static func startEscaped(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "-+=#~".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return text
  }

  /// The text with a backslash before everything that Markdown or HTML would act on; control characters and
  /// blanks become blanks.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "{", "}", "&", "~", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
