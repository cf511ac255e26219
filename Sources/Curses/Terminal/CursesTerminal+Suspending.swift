import CNcurses
import Glibc

extension CursesTerminal {
  /// Stops the program as `^Z` does and comes back to a full screen of the size it then has.
  ///
  /// Secrets must be masked before. The next key is the size, and the next drawing paints everything.
  package func suspend() {
    guard canDraw else { return }
    letGo()
    cn_guard_stop()
    takeBack()
  }

  /// Gives the terminal away while something else uses it, such as an editor, and takes it back.
  package func whileReleased<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard canDraw else { return try body() }
    letGo()
    defer { takeBack() }
    return try body()
  }

  /// Sets the modes again after something else, such as a shell, has had the terminal without our leave.
  func reclaim() {
    guard canDraw else { return }
    // In the background this stops us until we are in the foreground again.
    reset_prog_mode()
    output.send(modes.on)
  }

  private func takeBack() {
    // Setting modes stops a background process: it must come before anything is shown.
    reset_prog_mode()
    output.send(modes.cleared)
    // Signals of the time between are answered by what follows, but for a wish to end.
    _ = arrivedSignals()
    hold()
    measureAgain()
    reportsSize = true
  }
}
