import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// A session is recorded, and played again without a terminal.
  @Suite struct RecordingTests {
    @Test func whatWasPressedIsPlayedAgain() throws {
      let bench = Bench()
      let file = bench.folder.path + "/keys.txt"
      let terminal = try bench.start([bench.path, "--record", file])
      try terminal.expect("warning")
      terminal.press(.end)
      terminal.type("!!")
      try terminal.expect("Harbour Lanterns!! *")
      try terminal.go(to: "2", seeing: "[2 Security")
      try terminal.quit(answering: "d")
      let keys = bench.folder.text("keys.txt")
      #expect(keys == "End\n\"!\"\n\"!\"\nAlt-2\nF10\n\"d\"\n")
      bench.folder.write("keys.txt", keys.split(separator: "\n").dropLast(2).joined(separator: "\n"))
      let dump = try bench.start(
        [bench.path, "--keys", file, "--screen-dump", "60x20"], columns: 100, rows: 30)
      #expect(dump.waitForEnd() == .exited(0))
      try dump.expect("[2 Security")
      try dump.expect("Harbour Lanterns!! *")
      #expect(bench.definitionText == Lanterns.definition())
    }

    @Test func aBadScriptIsNamedWithItsLine() throws {
      let bench = Bench()
      bench.folder.write("keys.txt", "F5\nnonsense\n")
      let file = bench.folder.path + "/keys.txt"
      let dump = try bench.start([bench.path, "--keys", file, "--screen-dump", "80x24"], columns: 200)
      #expect(dump.waitForEnd() == .exited(3))
      try dump.expect("keys.txt:2: neither a key")
    }
  }
}
