import Glibc
import TerminalTestSupport
import Testing

/// What somebody does in the wizard again and again.
extension Terminal {
  /// Goes to a tab by its number, and waits until a text of it is shown.
  func go(to tab: Character, seeing text: String, at location: SourceLocation = #_sourceLocation) throws {
    press(.alt(tab))
    try expect(text, at: location)
  }

  /// Goes to each other tab in turn.
  func goToEveryTab(at location: SourceLocation = #_sourceLocation) throws {
    for tab in "2345" { try go(to: tab, seeing: "[\(tab) ", at: location) }
  }

  /// Types at the end of the title, and waits until it is shown as changed.
  func extendTitle(
    by text: String, of title: String = Lanterns.title, at location: SourceLocation = #_sourceLocation
  ) throws {
    press(.control("e"))
    type(text)
    try expect(title + text + " *", at: location)
  }

  /// Writes a text in place of the one in the field.
  func retype(_ text: String) {
    press(.control("u"))
    type(text)
  }

  /// Goes to a field or button of a form, and presses Enter on it.
  func choose(_ label: String, at location: SourceLocation = #_sourceLocation) throws {
    try focus(label, at: location)
    press(.enter)
  }

  /// Goes down in a list until a row is selected.
  func select(_ label: String, at location: SourceLocation = #_sourceLocation) throws {
    settle()
    for _ in 0..<16 {
      if focusedLine.contains(label) { return }
      // The line of the row may change by itself, as when a check ends; its place changes by the key alone.
      let before = cursor.row
      press(.down)
      _ = waitUntil(seconds: 2) { !$0.focusedLine.isEmpty && $0.cursor.row != before }
    }
    try #require(Bool(false), "\(label) cannot be selected:\n\(text)", sourceLocation: location)
  }

  /// Adds an action on the Definition tab, as a line like `GET /lanterns`, and waits until its form is shown.
  func addAction(_ line: String, seeing text: String, at location: SourceLocation = #_sourceLocation) throws {
    try go(to: "3", seeing: "Actions (1)", at: location)
    type("a")
    try expect("New action", at: location)
    type(line)
    press(.enter)
    try expect(text, at: location)
  }

  /// Takes the last edit back, and waits until a text tells or shows it.
  func undo(seeing text: String, at location: SourceLocation = #_sourceLocation) throws {
    press(.control("_"))
    try expect(text, at: location)
  }

  /// Makes an edit again that was taken back, and waits until a text tells or shows it.
  func redo(seeing text: String, at location: SourceLocation = #_sourceLocation) throws {
    press(.alt("r"))
    try expect(text, at: location)
  }

  /// Quits with unsaved changes, and says what becomes of them.
  func quit(answering key: String, at location: SourceLocation = #_sourceLocation) throws {
    press(.function(10))
    try expect("Unsaved changes", at: location)
    type(key)
    try expectEnd(.exited(0), at: location)
  }

  /// Kills the program.
  func kill(at location: SourceLocation = #_sourceLocation) {
    signal(SIGKILL)
    #expect(waitForEnd() == .killed(SIGKILL), sourceLocation: location)
  }
}
