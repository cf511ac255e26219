import SafeText
import TerminalUI

/// One line of an answer with its role.
struct ResponseLine: Hashable, Sendable {
  var text: String
  let role: Role
  /// The position of the finding that the line is about.
  var finding: Int?
  /// Whether the line goes on below where it is too long, rather than to the right.
  var wraps = false

  init(_ text: String, _ role: Role, finding: Int? = nil, wraps: Bool = false) {
    self.text = text
    self.role = role
    self.finding = finding
    self.wraps = wraps
  }

  /// The rows that the line takes in some columns; what goes on below is set in.
  func rows(columns: Int) -> [ResponseLine] {
    // A body may have many lines; only those in sight are made ready to be shown.
    guard wraps else { return [self] }
    let shown = SafeText.shown(text)
    guard shown.columns > columns else { return [self] }
    let indent = String(shown.prefix { $0 == " " }) + "    "
    let first = ResponseLine.head(of: shown, columns)
    let rest = shown.dropFirst(first.count).drop { $0 == " " }
    let more = rest.wrapped(toColumns: max(8, columns - indent.columns))
    return [ResponseLine(first, role, finding: finding)]
      + more.map { ResponseLine(indent + $0, role, finding: finding) }
  }

  /// The first row of a text that is longer than one.
  private static func head(of text: String, _ columns: Int) -> String {
    let blanks = text.prefix { $0 == " " }
    let words = text.dropFirst(blanks.count)
    let row = words.wrapped(toColumns: max(8, columns - blanks.count)).first ?? ""
    return blanks + row
  }
}

extension [ResponseLine] {
  /// The rows of all lines in some columns.
  func rows(columns: Int) -> [ResponseLine] { flatMap { $0.rows(columns: columns) } }
}
