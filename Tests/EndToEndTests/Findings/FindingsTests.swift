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

    /// Opens the panel limited to the findings of a text.
    private func openFindings(_ terminal: Terminal, of text: String) throws {
      terminal.press(.function(3))
      try terminal.expect("Findings  ")
      terminal.type("/" + text)
      terminal.press(.enter)
      try terminal.expect("/" + text)
    }

    @Test func aFixIsShownMadeAndAWholeRuleUndoneAtOnce() throws {
      let bench = Bench(definition: Self.dotted)
      let terminal = try bench.open()
      try openFindings(terminal, of: "misspelt")
      terminal.type("p")
      try terminal.expect("-        \"x-ms-visibilty\": \"advanced\",")
      try terminal.expect("+        \"x-ms-visibility\": \"advanced\",")
      terminal.press(.enter)
      try terminal.expect("Findings  0 of")
      terminal.press(.escape)
      try terminal.expectNo("/misspelt")
      terminal.type("/trailing-punctuation")
      terminal.press(.enter)
      try terminal.expect("Findings  2 of")
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
      terminal.press(.alt("r"))
      try terminal.expect("Redone: Fix 2 findings")
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
      terminal.press(.function(3))
      try terminal.expect("  style ")
      terminal.type("/trailing-punctuation")
      terminal.press(.enter)
      try terminal.expect("Findings  0 of")
      terminal.press(.escape)
      try terminal.expectNo("/trailing")
      terminal.type("/misspelt")
      terminal.press(.enter)
      try terminal.expect(">I MeasureOil")
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
