import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct SavingUnderLoadTests {
    @Test func savingTwiceInARowIsNoConflict() throws {
      let bench = Bench()
      let terminal = try bench.open()
      try terminal.extendTitle(by: "!")
      let keys = NamedKeyPress.function(2).bytes
      terminal.send(keys + keys + Array("?".utf8) + keys + keys)
      try terminal.await {
        bench.definitionText == Lanterns.definition().replacing(Lanterns.title, with: "Harbour Lanterns!?")
      }
      terminal.settle()
      #expect(!terminal.text.contains("Overwrite"))
      #expect(!terminal.text.contains("on disk since"))
      try terminal.quit()
    }

    /// A git that answers nothing, asked more often than there are processors.
    @Test func slowProgramsHoldNothingUp() throws {
      let bench = Bench()
      chmod(bench.folder.write("programs/git", "#!/bin/sh\nexec sleep 60\n"), 0o755)
      let terminal = try bench.open(["PATH": bench.folder.path + "/programs:/usr/bin:/bin"])
      try terminal.extendTitle(by: "!")
      terminal.press(.alt("g"))
      try terminal.expect("since saving")
      terminal.type(String(repeating: "gs", count: 24))
      terminal.press(.escape)
      try terminal.expectNo("since saving")
      terminal.press(.function(2))
      let isSaved = terminal.waitUntil(seconds: 3) { $0.screen[$0.screen.count - 2] == " saved" }
      #expect(isSaved, "\(terminal.text)")
      #expect(bench.definitionText.contains("Lanterns!"))
      try terminal.quit()
    }
  }
}
