import TerminalTestSupport
import Testing

extension EndToEnd {
  /// *Import from sample* on the Definition tab.
  @Suite struct SampleTests {
    @Test func aPastedRequestBecomesParameters() throws {
      let bench = Bench()
      let terminal = try paste(
        "curl 'https://lanterns.example/lanterns?quay=7' -H 'Authorization: Bearer abcdef'", bench)
      try terminal.expect("Left out, or in doubt")
      try terminal.expect("The header Authorization was left out")
      try terminal.expectNo("abcdef")
      terminal.press(.enter)
      try terminal.expect("Parameters (1)")
      try terminal.save()
      let parameter = """
        "parameters": [
                  {
                    "name": "quay",
                    "in": "query",
                    "type": "integer",
                    "format": "int32",
                    "required": false,
                    "x-ms-summary": "Quay"
                  }
                ],
        """
      #expect(
        bench.definitionText == Lanterns.definition().replacing("\"parameters\": [],", with: parameter))
      terminal.press(.control("_"))
      try terminal.expectNo("Parameters (1)")
      try terminal.save()
      try terminal.await { bench.definitionText == Lanterns.definition() }
      try terminal.quit()
    }

    @Test func whatIsNoSampleChangesNothing() throws {
      let bench = Bench()
      let terminal = try paste("{\"quay\": }", bench)
      try terminal.expect("Line 1, column 10 of the sample: a value is missing here.")
      #expect(bench.definitionText == Lanterns.definition())
      try terminal.quit()
    }

    /// Opens the operation and gives it a sample.
    private func paste(_ sample: String, _ bench: Bench) throws -> Terminal {
      let terminal = try bench.openOperation()
      try terminal.choose("Import from sample")
      try terminal.expect("Paste a request")
      terminal.paste(sample)
      terminal.press(.escape)
      return terminal
    }
  }
}
