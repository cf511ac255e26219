import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct FindingsTests {
    private static let dotted = Lanterns.definition()
      .replacing("\"List lanterns\"", with: "\"List lanterns.\"")
      .replacing(
        "\"/lanterns\": {",
        with: """
          "/oil": {
                "get": {
                  "operationId": "MeasureOil",
                  "summary": "Measure the oil.",
                  "description": "Returns how much oil is left.",
                  "x-ms-visibilty": "advanced",
                  "parameters": [],
                  "responses": {"200": {"description": "The oil.", "schema": {"type": "string"}}}
                }
              },
              "/lanterns": {
          """)

    /// Opens the panel.
    private func openFindings(_ terminal: Terminal, seeing text: String) throws {
      terminal.press(.function(3))
      try terminal.expect(text)
    }

    /// Limits the panel to the findings of a text.
    private func limit(_ terminal: Terminal, to text: String, seeing shown: String) throws {
      terminal.type("/" + text)
      terminal.press(.enter)
      try terminal.expect(shown)
    }

    /// Takes the limit away.
    private func unlimit(_ terminal: Terminal, from text: String) throws {
      terminal.press(.escape)
      try terminal.expectNo("/" + text)
    }

    @Test func aFixIsShownMadeAndAWholeRuleUndoneAtOnce() throws {
      let bench = Bench(definition: Self.dotted)
      let terminal = try bench.open()
      try openFindings(terminal, seeing: "Findings  ")
      try limit(terminal, to: "misspelt", seeing: "/misspelt")
      terminal.type("p")
      try terminal.expect("-        \"x-ms-visibilty\": \"advanced\",")
      try terminal.expect("+        \"x-ms-visibility\": \"advanced\",")
      terminal.press(.enter)
      try terminal.expect("Findings  0 of")
      try unlimit(terminal, from: "misspelt")
      try limit(terminal, to: "trailing-punctuation", seeing: "Findings  2 of")
      terminal.type("X")
      try terminal.expect("Fixed 2 of operation-summary-trailing-punctuation, none left; one undo step")
      terminal.type("u")
      try terminal.expect("Undone: Fix 2 findings of operation-summary-trailing-punctuation")
      try terminal.expect("Findings  2 of")
      terminal.press(.escape, .escape)
      try terminal.expectNo("Findings  ")
      try terminal.save()
      #expect(bench.definitionText == Self.dotted.replacing("x-ms-visibilty", with: "x-ms-visibility"))
      #expect(bench.propertiesText == Lanterns.properties)
      try terminal.redo(seeing: "Redone: Fix 2 findings")
      try terminal.save()
      #expect(
        bench.definitionText
          == Self.dotted.replacing("x-ms-visibilty", with: "x-ms-visibility")
          .replacing("lanterns.\",\n        \"desc", with: "lanterns\",\n        \"desc")
          .replacing("\"List lanterns.\"", with: "\"List lanterns\"")
          .replacing("\"Measure the oil.\"", with: "\"Measure the oil\""))
      try terminal.quit()
    }

    @Test func theProjectsSettingsCountAndAMemberOfNoFieldIsShownAsJSON() throws {
      let bench = Bench(definition: Self.dotted)
      bench.folder.write(
        "connector/.conwiz.yaml",
        "profile: style\nseverity:\n  operation-summary-trailing-punctuation: off\n  extension-misspelt: info\n"
      )
      let terminal = try bench.open()
      try openFindings(terminal, seeing: "  style ")
      try limit(terminal, to: "trailing-punctuation", seeing: "Findings  0 of")
      try unlimit(terminal, from: "trailing")
      try limit(terminal, to: "misspelt", seeing: ">I MeasureOil")
      terminal.press(.enter)
      try terminal.expect(">  x-ms-visibilty")
      try terminal.expect("Other members (1)")
      terminal.press(.enter)
      try terminal.expect("\"advanced\"")
      terminal.press(.escape)
      try terminal.expect(">  x-ms-visibilty")
      try terminal.quit()
    }
  }
}
