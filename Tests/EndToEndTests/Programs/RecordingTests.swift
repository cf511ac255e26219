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
      terminal.press(.alt("2"))
      try terminal.expect("[2 Security")
      terminal.press(.function(10))
      try terminal.expect("Unsaved changes")
      terminal.type("d")
      try terminal.expectEnd(.exited(0))
      let keys = String(decoding: bench.folder.read("keys.txt"), as: UTF8.self)
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
