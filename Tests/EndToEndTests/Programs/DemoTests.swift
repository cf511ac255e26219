import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct DemoTests {
    @Test func aTriggerIsHeard() throws {
      let bench = Bench()
      let terminal = try openTest(bench, of: "OnOrder", seeing: "Subscribe and wait")
      terminal.press(.function(5))
      try terminal.expect("Waiting for a notification")
      try terminal.expect("1 notification, passed")
      terminal.press(.function(6))
      try terminal.expect("Use as schema")
      terminal.type("s")
      try terminal.expect("the subscription was ended with 204")
      try terminal.quit()
    }

    @Test func theHomeScreenOpensItAndTakesItAway() throws {
      let bench = Bench()
      bench.folder.write("tmp/x", "")
      let terminal = try bench.start([], ["TMPDIR": bench.folder.path + "/tmp"])
      try terminal.expect("a sample connector with a live service")
      terminal.type("d")
      try terminal.expect("(demo)")
      try terminal.go(to: "4", seeing: "[4 Test")
      try terminal.focus("API key")
      terminal.type("demo-key")
      terminal.press(.function(5))
      try terminal.expect("200 OK")
      try terminal.quit()
      #expect(Directory.entries(bench.folder.path + "/tmp") == ["x"])
    }

    @Test func whatWasSavedInItStays() throws {
      let bench = Bench()
      bench.folder.write("tmp/x", "")
      let terminal = try bench.start(["demo"], ["TMPDIR": bench.folder.path + "/tmp"])
      try terminal.expect("(demo)")
      terminal.type("x")
      try terminal.expect("not saved")
      terminal.press(.control("s"))
      try terminal.expectNo("not saved")
      try terminal.quit()
      try terminal.expect("the demo connector stays in")
      #expect(Directory.entries(bench.folder.path + "/tmp").contains { $0.hasPrefix("conwiz-demo-") })
    }

    @Test func withoutATerminalNothingIsMade() throws {
      let bench = Bench()
      bench.folder.write("tmp/x", "")
      let shell = try bench.shell(
        "\(Terminal.product("conwiz")) demo </dev/null; echo ended $?",
        ["TMPDIR": bench.folder.path + "/tmp"])
      try shell.expect("ended 2")
      #expect(shell.text.contains("conwiz: the wizard needs a terminal"))
      #expect(Directory.entries(bench.folder.path + "/tmp") == ["x"])
    }

    @Test func anOrderIsFetched() throws {
      let bench = Bench()
      let terminal = try openTest(bench, of: "GetOrder", seeing: "Order number")
      // Between them stands the button that remembers the connection.
      try terminal.focus("Order number")
      terminal.type("7")
      terminal.press(.function(5))
      try terminal.expect("Answer   200 OK")
      // The sample's definition is wrong in one place, so that there is something to find.
      try terminal.expect("/price: expected number, got string")
      #expect(!terminal.text.contains("demo-key"))
      try terminal.quit()
    }

    /// Starts the demo and opens the test of an operation, with the key that the service wants.
    private func openTest(_ bench: Bench, of operation: String, seeing text: String) throws -> Terminal {
      let terminal = try bench.start(["demo"])
      try terminal.expect("(demo)")
      try terminal.go(to: "4", seeing: "[4 Test")
      terminal.press(.enter)
      try terminal.expect("type to filter")
      terminal.type(operation)
      terminal.press(.enter)
      try terminal.expectNo("type to filter")
      try terminal.expect(text)
      try terminal.focus("API key")
      terminal.type("demo-key")
      return terminal
    }
  }
}
