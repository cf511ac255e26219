import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// The end waits for what the last keys asked for.
  @Suite struct LastKeyTests {
    /// Typed in one go with the keys that leave, so that nothing has been written down when the end begins.
    @Test(arguments: 1...10) func theDraftHasTheLastKey(_ number: Int) throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      terminal.settle()
      let typed = String(repeating: "x", count: 40) + "z"
      terminal.send(Array(typed.utf8) + NamedKeyPress.function(10).bytes + Array("k".utf8))
      try terminal.expectEnd(.exited(0))
      #expect(bench.definitionText == Lanterns.definition())
      let again = try bench.start([bench.path], columns: 120)
      try again.expect("Unsaved work found")
      again.press(.enter)
      try again.expect("Harbour Lanterns" + typed)
    }
  }
}
