package import TerminalUI

/// What a screen or dialog is when it is asked line by line instead of drawn.
package enum PlainView: Sendable {
  /// Fields, asked one after the other.
  case form(title: String, Form)
  /// Rows, one of which is taken by its number.
  case list(title: String, rows: [String], selection: Int)
  /// Rows that are marked one by one and taken together.
  case checks(title: String, rows: [String], selection: Int)
  /// Lines that are only read; keys go to them by their names.
  case reading(title: String, lines: [String])
  /// A message with answers.
  case dialog(title: String, message: String, buttons: [String], focus: Int)
  /// A text of several lines.
  case text(title: String, String)
  /// A line that is asked for.
  case question(title: String, help: String, String)
  /// Something that is read as it is drawn; keys go to it by their names.
  case drawn

  /// What it is called; empty for what is only drawn.
  var title: String {
    switch self {
    case .form(let title, _), .list(let title, _, _), .checks(let title, _, _), .reading(let title, _),
      .dialog(let title, _, _, _), .text(let title, _),
      .question(let title, _, _):
      title
    case .drawn: ""
    }
  }
}
