import Curses
import Glibc
import TerminalUI

/// Draws, waits for a key, and does what the key says.
struct ProbeLoop {
  private let terminal: CursesTerminal
  private var screen: ProbeScreen

  init(_ terminal: CursesTerminal, isQuiet: Bool) {
    self.terminal = terminal
    screen = ProbeScreen(notice: terminal.notice, glyphs: terminal.glyphs, isQuiet: isQuiet)
  }

  /// Runs to the end and returns the status.
  consuming func run() -> Int32 {
    terminal.setFarewell("the draft is safe")
    while true {
      if !terminal.hasPendingInput { terminal.draw(screen.grid(size: terminal.size)) }
      guard let key = terminal.next() else { continue }
      screen.take(key)
      switch key {
      case .function(10):
        terminal.close()
        return 0
      case .hangUp:
        // Drawing and asking again must be harmless: a program may do both before it notices.
        terminal.draw(screen.grid(size: terminal.size))
        _ = terminal.next()
        saveDraft()
        terminal.close()
        return terminal.hangUpStatus
      default: act(on: key)
      }
    }
  }

  private func act(on key: Key) {
    switch key {
    case .control("z"): terminal.suspend()
    case .control("l"): terminal.repaint()
    case .function(2): terminal.ring()
    case .function(4): terminal.whileReleased { _ = system("stty -a; echo released; read line") }
    case .function(5): _ = terminal.copy("copied text")
    case .function(6): terminal.setMouse(true)
    case .function(8): raise(SIGSEGV)
    case .function(11): for _ in 1...20 { _ = terminal.copy(String(repeating: "t", count: 50_000)) }
    case .function(9): while true { pause() }
    default: break
    }
  }

  private func saveDraft() {
    guard let path = getenv("PROBE_DRAFT"), let file = fopen(path, "w") else { return }
    fputs("saved " + screen.field, file)
    fclose(file)
  }
}
