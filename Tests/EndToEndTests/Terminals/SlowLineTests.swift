import TerminalTestSupport
import Testing

extension EndToEnd {
  /// A line of 9600 baud: 960 characters a second; bytes are its time.
  @Suite struct SlowLineTests {
    @Test func itStaysUsable() throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path])
      terminal.bytesPerSecond = 960
      try terminal.expect("[1 Describe")
      try terminal.expect("F10 Quit")
      terminal.settle()
      let before = terminal.bytesReceived
      // Typed ahead, it is taken first and drawn then: not every letter is a frame of its own.
      try terminal.extendTitle(by: " that never go out")
      terminal.settle()
      #expect(terminal.bytesReceived - before <= 2 * 960, "\(terminal.bytesReceived - before) bytes")
      try terminal.save()
      #expect(bench.definitionText.contains("Harbour Lanterns that never go out"))
      try terminal.quit()
    }
  }
}
