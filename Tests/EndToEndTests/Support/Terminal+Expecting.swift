import Glibc
import TerminalTestSupport
import Testing

extension Terminal {
  /// Waits for a text on the screen; the test ends with what is shown instead.
  func expect(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    let isShown = waitFor(text)
    try #require(isShown, "\"\(text)\" is not on the screen:\n\(self.text)", sourceLocation: location)
  }

  /// Waits until a text is no longer on the screen.
  func expectNo(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    let isGone = waitUntil { !$0.text.contains(text) }
    try #require(isGone, "\"\(text)\" is still on the screen:\n\(self.text)", sourceLocation: location)
  }

  /// Waits for something outside of the terminal, taking in what the program shows meanwhile.
  func await(_ condition: () -> Bool, at location: SourceLocation = #_sourceLocation) throws {
    for _ in 0..<6000 where !condition() { _ = waitUntil(seconds: 0.01) { _ in false } }
    let holds = condition()
    try #require(holds, "it did not happen; the screen shows:\n\(text)", sourceLocation: location)
  }

  /// Waits until what earlier keys did is drawn: nothing has come for a moment.
  func settle() {
    var before = text
    for _ in 0..<100 {
      _ = waitUntil(seconds: 0.04) { _ in false }
      if text == before { return }
      before = text
    }
  }

  /// Goes down in a form until a field has the focus.
  func focus(_ label: String, at location: SourceLocation = #_sourceLocation) throws {
    settle()
    for _ in 0..<60 {
      if focusedLine.contains(label) { return }
      let before = (line: focusedLine, row: cursor.row)
      press(.down)
      // At the end of the form nothing moves any more.
      guard
        waitUntil(
          seconds: 15,
          { !$0.focusedLine.isEmpty && ($0.focusedLine != before.line || $0.cursor.row != before.row) })
      else { break }
    }
    try #require(Bool(false), "\(label) cannot be reached:\n\(text)", sourceLocation: location)
  }

  /// The line of the cursor, from the mark of the focus on.
  var focusedLine: String {
    let line = screen.indices.contains(cursor.row) ? screen[cursor.row] : ""
    return line.firstIndex(of: ">").map { String(line[$0...]) } ?? ""
  }

  /// Saves, and waits until that is done.
  func save(at location: SourceLocation = #_sourceLocation) throws {
    press(.control("s"))
    let isSaved = waitUntil { $0.screen[$0.screen.count - 2] == " saved" }
    try #require(isSaved, "not saved:\n\(text)", sourceLocation: location)
  }

  /// Quits a session without unsaved changes, and looks whether the terminal is as it was.
  func quit(at location: SourceLocation = #_sourceLocation) throws {
    press(.function(10))
    try expectEnd(.exited(0), at: location)
  }

  /// Waits for the end, and looks whether the terminal is as it was.
  func expectEnd(_ wanted: Ending, at location: SourceLocation = #_sourceLocation) throws {
    let ending = waitForEnd()
    try #require(
      ending == wanted, "ended as \(String(describing: ending)):\n\(text)", sourceLocation: location)
    #expect(modes == .sane, sourceLocation: location)
    #expect(!isAlternateScreen, sourceLocation: location)
    #expect(isCursorVisible, sourceLocation: location)
    #expect(!wantsMouse, sourceLocation: location)
  }
}
