import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  /// Whoever starts the program for the first time is shown around once.
  @Suite struct FirstStartTests {
    private let bench = Bench()

    init() { unlink(bench.folder.path + "/state/conwiz/tour/shown") }

    @Test func theTourIsShownOnce() throws {
      let terminal = try bench.start([])
      try terminal.expect("Five keys suffice (1 of 5)")
      for page in 2...5 {
        terminal.press(.enter)
        try terminal.expect("(\(page) of 5)")
      }
      terminal.press(.escape)
      try terminal.expectNo("of 5)")
      terminal.type("q")
      try terminal.expectEnd(.exited(0))
      let again = try bench.start([])
      try again.expect("a connector folder from nothing")
      again.settle()
      #expect(!again.text.contains("Five keys"))
      again.type(":tour")
      try again.expect("Show the tour")
      again.press(.enter)
      try again.expect("Five keys suffice")
      try again.quit()
    }

    @Test func aConnectorShowsALineInstead() throws {
      let terminal = try bench.open()
      try terminal.expect("F9 finds every command; Show the tour explains the keys")
      try terminal.quit()
      let again = try bench.open()
      #expect(!again.text.contains("Show the tour"))
      try again.quit()
    }

    @Test func thePlainModeIsNotInterrupted() throws {
      let terminal = try bench.start(["--plain"])
      try terminal.expect("conwiz, the connector wizard")
      terminal.type(":quit\r")
      try terminal.expectEnd(.exited(0))
      #expect(!terminal.text.contains("Five keys"))
    }
  }
}
