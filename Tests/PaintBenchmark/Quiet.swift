import TerminalTestSupport

/// The time until a program's last byte, after which the terminal was quiet for a while.
struct Quiet {
  /// How long nothing has to come, in seconds.
  private static let pause = 0.15
  /// The time from the beginning to the last byte; 0 when none came.
  let milliseconds: Double

  /// Reads until the terminal is quiet, waiting for the first byte at most `longest` seconds.
  init(_ terminal: Terminal, since start: ContinuousClock.Instant, longest: Double) {
    var received = terminal.bytesReceived
    guard terminal.waitUntil(seconds: longest, { $0.bytesReceived > received }) else {
      milliseconds = 0
      return
    }
    var last = ContinuousClock.now
    repeat {
      received = terminal.bytesReceived
      last = .now
    } while terminal.waitUntil(seconds: Quiet.pause) { $0.bytesReceived > received }
    let time = (last - start).components
    milliseconds = Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
  }
}
