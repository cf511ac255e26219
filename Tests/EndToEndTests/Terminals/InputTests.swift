import Glibc
import TerminalTestSupport
import TestSupport
import Testing

extension EndToEnd {
  @Suite struct InputTests {
    @Test func aMegabyteIsPasted() throws {
      let bench = Bench()
      let terminal = try bench.open()
      terminal.press(.control("e"))
      terminal.paste(String(repeating: "lantern ", count: 131_072))
      terminal.press(.tab)
      let isTaken = terminal.waitUntil { $0.focusedLine.contains("Description") }
      try #require(isTaken, "\(terminal.text)")
      terminal.press(.control("_"))
      let isUndone = terminal.waitUntil { $0.text.contains("Undone") }
      try #require(isUndone, "\(terminal.text)")
      try terminal.quit()
      #expect(bench.definitionText == Lanterns.definition())
    }

    @Test func typedAheadIsNotLost() throws {
      let bench = Bench()
      let terminal = try bench.start([bench.path])
      try terminal.expect("[1 Describe")
      terminal.retype("Night Lights")
      terminal.press(.tab, .tab, .control("u"))
      terminal.type("lights.example.com")
      terminal.press(.control("s"))
      try terminal.expect(" saved")
      try terminal.await { bench.definitionText.contains("lights.example.com") }
      #expect(
        bench.definitionText
          == Lanterns.definition(host: "lights.example.com").replacing(Lanterns.title, with: "Night Lights"))
      try terminal.quit()
    }

    @Test(arguments: 1...6) func randomBytesDoNoHarm(seed: Int) throws {
      let bench = Bench()
      let terminal = try bench.open()
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<40 {
        // Without ^Z, which would stop the program, and without ^X, after which ^C quits.
        let bytes = (0..<50).map { _ in UInt8.random(in: 0...255, using: &generator) }
        terminal.send(bytes.filter { $0 != 0x1A && $0 != 0x18 })
        _ = terminal.waitUntil(seconds: 0.02) { _ in false }
        if terminal.waitForEnd(seconds: 0.001) != nil { break }
      }
      let ending = leave(terminal)
      #expect(ending == .exited(0), "seed \(seed): \(String(describing: ending))\n\(terminal.text)")
      #expect(terminal.modes == .sane)
    }

    /// Gets out of whatever is open, as a patient user does.
    private func leave(_ terminal: Terminal) -> Ending? {
      terminal.send(Array("\u{1B}[201~".utf8))
      for _ in 0..<40 {
        terminal.press(.escape)
        _ = terminal.waitUntil(seconds: 0.1) { _ in false }
        // The window that tells what keys do tells it of one Esc, too.
        if terminal.text.contains("Two Esc leave") {
          terminal.press(.escape)
          _ = terminal.waitUntil(seconds: 0.1) { _ in false }
        }
        terminal.press(.function(10))
        _ = terminal.waitUntil(seconds: 0.3) { $0.text.contains("Unsaved changes") }
        if terminal.text.contains("Unsaved changes") { terminal.type("d") }
        if let ending = terminal.waitForEnd(seconds: 0.2) { return ending }
      }
      return nil
    }
  }
}
