import TerminalTestSupport
import Testing

extension EndToEnd {
  @Suite struct TerminalTypeTests {
    @Test(arguments: ["vt100", "linux", "xterm", "screen-256color", "nobody-knows-it"])
    func itOpens(name: String) throws {
      let bench = Bench()
      let terminal = try bench.open(["TERM": name])
      terminal.press(.alt("q"))
      try terminal.expectEnd(.exited(0))
    }

    @Test func aTerminalWithOneScreenIsLeftEmpty() throws {
      let bench = Bench()
      let shell = try bench.shell(
        "\(Terminal.product("conwiz")) \(bench.path); echo ended $?; read line", ["TERM": "vt100"])
      try shell.expect("Harbour Lanterns")
      shell.press(.alt("q"))
      try shell.expect("ended 0")
      #expect(shell.text.trimmingPrefix { $0.isWhitespace }.hasPrefix("ended 0"), "\(shell.text)")
      shell.type("\n")
    }

    @Test func aTerminalWithoutACursorIsAskedLineByLine() throws {
      let bench = Bench()
      let before = bench.definitionText
      let terminal = try bench.start([bench.path], ["TERM": "dumb"])
      try terminal.expect("Step 1 of 6: Describe")
      terminal.type("Lanterns of the harbour\r")
      try terminal.expect("Title is now Lanterns of the harbour.")
      terminal.type(":save\r")
      try terminal.expect("saved")
      terminal.type(":quit\r")
      try terminal.expectEnd(.exited(0))
      #expect(
        bench.definitionText
          == before.replacing("\"Harbour Lanterns\"", with: "\"Lanterns of the harbour\""))
      #expect(!terminal.transcript.contains(0x1B))
    }

    @Test func withoutACharacterSetEverythingIsASCII() throws {
      let bench = Bench()
      let terminal = try bench.open(["LANG": "C", "LC_ALL": "C"])
      try terminal.go(to: "3", seeing: "Actions (1)")
      #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
      try terminal.quit()
    }

    @Test func theConsoleGetsItsSignsInASCIIAndTextInUTF8() throws {
      let bench = Bench(definition: Lanterns.definition().replacing(Lanterns.title, with: "Hafenlichtergrün"))
      let terminal = try bench.open(["TERM": "linux", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"])
      try terminal.go(to: "3", seeing: "Actions (1)")
      let text = terminal.transcriptText
      #expect(text.contains("Hafenlichtergrün"))
      #expect(Set(text.filter { !$0.isASCII }) == ["ü"])
      try terminal.quit()
    }

    @Test func withoutColourThereIsNone() throws {
      let bench = Bench()
      let terminal = try bench.open(["NO_COLOR": "1"])
      try terminal.go(to: "3", seeing: "Actions (1)")
      try terminal.quit()
      #expect(colours(terminal.transcript).isEmpty, "\(colours(terminal.transcript))")
    }

    @Test func suspendedItGivesTheTerminalBack() throws {
      let bench = Bench()
      let script =
        "set -m; \(Terminal.product("conwiz")) \(bench.path); echo stopped $?; stty -a | grep -o ' [-]*icanon'; fg; echo ended $?"
      let shell = try bench.shell(script)
      try shell.expect("[1 Describe")
      shell.press(.control("z"))
      let isStopped = shell.waitUntil {
        $0.transcriptText.contains("stopped 148")
      }
      #expect(isStopped, "\(shell.text)")
      let isBack = shell.waitUntil { $0.isAlternateScreen && $0.text.contains("[1 Describe") }
      #expect(isBack, "\(shell.text)")
      let transcript = shell.transcriptText
      #expect(transcript.contains(" icanon") && !transcript.contains(" -icanon"))
      try shell.extendTitle(by: "!")
      try shell.save()
      shell.press(.function(10))
      try shell.expect("ended 0")
      #expect(shell.waitForEnd() == .exited(0))
    }

    /// The parameters of colour in the attribute sequences of a transcript.
    private func colours(_ bytes: [UInt8]) -> [Int] {
      var found: [Int] = []
      for sequence in String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}[").dropFirst() {
        guard let end = sequence.firstIndex(where: { $0.isLetter }), sequence[end] == "m" else { continue }
        let parameters = sequence[..<end].split(separator: ";").compactMap { Int($0) }
        found += parameters.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
      }
      return found
    }
  }
}
