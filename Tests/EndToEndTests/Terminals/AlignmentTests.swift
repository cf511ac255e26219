import TerminalTestSupport
import Testing

extension EndToEnd {
  /// Wide, combining and right-to-left text takes the columns it takes, and what stands beside it stays in its place.
  @Suite struct AlignmentTests {
    private static let names = ["日本語の明かり", "e\u{301}te\u{301} a\u{308}", "שלום", "مصباح", "한국어", "plain"]

    @Test(arguments: [80, 120]) func theRuleBetweenPanesIsStraight(columns: Int) throws {
      let action =
        #""get": {"operationId": "ID", "summary": "NAME", "responses": {"200": {"description": "NAME"}}}"#
      let paths = AlignmentTests.names.enumerated().map { number, name in
        "\"/\(name)\": {"
          + action.replacing("ID", with: "Op\(number)").replacing("NAME", with: name) + "}"
      }
      let bench = Bench(
        definition: Lanterns.definition().replacing(
          "\"paths\": {", with: "\"paths\": {" + paths.joined(separator: ", ") + ","))
      let terminal = try bench.open(columns: columns)
      try terminal.go(to: "3", seeing: "Actions (7)")
      terminal.settle()
      for _ in 0..<8 {
        let rules = rulesOfRows(terminal, columns: columns)
        #expect(rules.count >= 8, "\(terminal.text)")
        #expect(Set(rules).count == 1, "\(terminal.text)")
        terminal.press(.down)
        terminal.settle()
      }
      try terminal.quit()
    }

    @Test func theCursorFollowsWhatIsTyped() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.focus("Contact name")
      var column = terminal.cursor.column
      for (text, width) in [("日", 2), ("e", 1), ("\u{301}", 0), ("ש", 1), ("한", 2), ("x", 1)] {
        terminal.type(text)
        column += width
        let isThere = terminal.waitUntil { $0.cursor.column == column }
        #expect(isThere, "after \(text) at \(terminal.cursor.column), not \(column):\n\(terminal.text)")
        terminal.settle()
      }
      // One step back takes a letter with its accent, or both halves of a wide one.
      for width in [1, 2, 1, 1, 2] {
        terminal.press(.backspace)
        column -= width
        let isThere = terminal.waitUntil { $0.cursor.column == column }
        #expect(isThere, "at \(terminal.cursor.column), not \(column):\n\(terminal.text)")
      }
      try terminal.quit(answering: "d")
    }

    /// The column of the first upright rule of each row that has one.
    private func rulesOfRows(_ terminal: Terminal, columns: Int) -> [Int] {
      terminal.screen.indices.compactMap { row in
        (1..<columns - 1).first { terminal.cell(column: $0, row: row).character == "│" }
      }
    }
  }
}
