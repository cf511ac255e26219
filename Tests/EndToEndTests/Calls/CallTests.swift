import LoopbackService
import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct CallTests {
    @Test func anAnswerBecomesTheSchema() throws {
      let server = try LoopbackServer { _ in [.json(#"{"name": "Red", "burning": true}"#)] }
      let bench = Bench(calling: server)
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.expect("200 OK")
      #expect(server.requests.first?.line.hasPrefix("GET /lanterns") == true)
      terminal.press(.function(6))
      try terminal.expect("G Use as schema")
      try terminal.expect("burning")
      terminal.type("G")
      try terminal.expect("200 has a schema already")
      terminal.type("2")
      try terminal.expect("is now the schema of 200")
      try terminal.save()
      #expect(bench.definitionText.contains("\"burning\": {"))
      try terminal.undo(seeing: "Undone: Use the answer as schema of 200")
      try terminal.save()
      #expect(bench.definitionText == Lanterns.definition(host: server.host))
      try terminal.quit()
    }

    @Test func aWrongAnswerIsFound() throws {
      let server = try LoopbackServer { _ in [.json(#"{"name": 12}"#)] }
      let bench = Bench(calling: server)
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.expect("failed, 1 finding")
      try terminal.expect("Schema 1!")
      // The connector's policy for the request was carried out.
      #expect(server.requests.first?.values("X-Mark") == ["1"])
      try terminal.quit()
    }

    @Test func nobodyListens() throws {
      let bench = Bench()
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.expect("refused the connection")
      try terminal.quit()
    }

    @Test(arguments: [NamedKeyPress.escape, .control("c")]) func waitingIsCancelled(key: NamedKeyPress) throws
    {
      let server = try LoopbackServer { _ in [.hang] }
      let bench = Bench(calling: server)
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.expect("Esc or ^C cancels")
      try terminal.await { !server.requests.isEmpty }
      terminal.press(key)
      try terminal.expectNo("Esc or ^C cancels")
      try terminal.expect("ancelled")
      try terminal.quit()
    }

    @Test func quittingDoesNotWaitForTheServer() throws {
      let server = try LoopbackServer { _ in [.hang] }
      let bench = Bench(calling: server)
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.await { !server.requests.isEmpty }
      try terminal.quit()
    }

    @Test func escapeSequencesOfTheServerStayText() throws {
      let evil = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}\u{7F}"
      let server = try LoopbackServer { _ in
        [
          .json(
            "\(evil) not json", status: "200 \u{1B}]0;owned\u{07}OK",
            headers: "X-Evil: \u{1B}]0;owned\u{07}\r\n")
        ]
      }
      let bench = Bench(calling: server)
      let terminal = try openTest(bench)
      terminal.press(.function(5))
      try terminal.await { !server.requests.isEmpty }
      try terminal.expect("[Schema 1!]")
      terminal.press(.function(6))
      try terminal.expect("Write file")
      for view in "bhstr" {
        terminal.type(String(view))
        _ = terminal.waitUntil(seconds: 0.2) { _ in false }
      }
      #expect(!terminal.title.contains("owned"))
      let transcript = terminal.transcriptText
      for sequence in ["\u{1B}]0;owned", "\u{9B}31m", "\u{202E}", "\u{07}"] {
        #expect(!transcript.unicodeScalars.contains(sequence.unicodeScalars), "\(sequence.debugDescription)")
      }
      #expect(terminal.text.contains("[4 Test"))
      try terminal.quit()
    }

    private func openTest(_ bench: Bench) throws -> Terminal {
      let terminal = try bench.open()
      try terminal.go(to: "4", seeing: "[4 Test")
      try terminal.expect("Send  F5")
      return terminal
    }
  }
}
