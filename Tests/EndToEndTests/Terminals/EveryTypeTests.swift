import Glibc
import TerminalTestSupport
import Testing

extension EndToEnd {
  /// Every kind of terminal that Debian describes; `ncurses-term` brings those that `ncurses-base` lacks.
  @Suite struct EveryTypeTests {
    private static let base = [
      "xterm", "xterm-256color", "xterm-color", "xterm-mono", "screen", "screen-256color",
      "screen.xterm-256color",
      "tmux", "tmux-256color", "linux", "vt100", "vt102", "vt220", "rxvt", "rxvt-unicode-256color", "ansi",
      "cygwin", "Eterm-color",
    ]
    private static let more = [
      "xterm-16color", "putty-256color", "konsole-256color", "foot", "alacritty", "mosh",
    ]
    private static let installed = more.filter { name in
      ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"].contains {
        access("\($0)/\(name.prefix(1))/\(name)", R_OK) == 0
      }
    }

    @Test(arguments: base + installed) func itDrawsEditsAndLeaves(name: String) throws {
      let bench = Bench()
      let terminal = try bench.open(["TERM": name])
      try terminal.extendTitle(by: "!")
      try terminal.undo(seeing: "Undone")
      #expect(!terminal.text.contains("using xterm"), "the description of \(name) was not found")
      terminal.press(.alt("q"))
      try terminal.expectEnd(.exited(0))
      #expect(terminal.replies.isEmpty, "\(name) was asked something")
    }

    @Test(arguments: [("linux", 8), ("xterm", 8), ("xterm-16color", 16), ("xterm-256color", 256)])
    func noMoreColoursThanThereAre(name: String, count: Int) throws {
      let bench = Bench()
      let terminal = try bench.open(["TERM": name])
      try terminal.go(to: "3", seeing: "Actions (1)")
      let shown = terminal.screen.indices.flatMap { row in
        (0..<80).flatMap { column in
          let cell = terminal.cell(column: column, row: row)
          return [cell.foreground, cell.background].compactMap(\.self)
        }
      }
      #expect(!shown.isEmpty, "\(name) has colours")
      #expect(shown.allSatisfy { (0..<count).contains($0) }, "\(Set(shown).sorted())")
      try terminal.quit()
    }
  }
}
