import Glibc
import SignIn

/// Signs in with a code on another device, with the time that is left on a terminal, and a new code when one ends.
struct CountedSignIn {
  /// How many codes are shown before it is given up.
  private static let mostCodes = 3

  let flow: DeviceCodeFlow
  /// Whether the time that is left is shown, each second on the same line.
  let showsTime: Bool

  /// Counts the time down where somebody sees it.
  init(_ flow: DeviceCodeFlow) {
    self.flow = flow
    showsTime = isatty(STDERR_FILENO) == 1 && Output.current.isTerminal
  }

  /// The tokens, after a code was used.
  func tokens() async throws(SignInError) -> TokenSet {
    let (output, showsTime) = (Output.current, showsTime)
    func clear() { if showsTime { output.writeError(Array("\r\u{1B}[K".utf8)) } }
    defer { clear() }
    return try await flow.tokens(codes: CountedSignIn.mostCodes) { code, isNew in
      clear()
      if isNew { output.tell("The code has ended. Here is a new one.") }
      output.tell("Open \(code.address) on any device and type the code \(code.userCode)")
      if let complete = code.completeAddress { output.tell("or open \(complete)") }
      if !showsTime { output.tell("The code is good until \(CountedSignIn.clock(code.expiry)).") }
    } wait: { code, seconds throws(SignInError) in
      for _ in 0..<max(1, seconds) {
        if showsTime {
          let left = CountedSignIn.minutes(code.expiry - time(nil))
          output.writeError(Array("\rWaiting for the sign-in; the code is good for \(left).\u{1B}[K".utf8))
        }
        try await DeviceCodeFlow.sleep(1)
      }
    }
  }

  /// A time of day, as `14:05`.
  private static func clock(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    return two(Int(parts.tm_hour)) + ":" + two(Int(parts.tm_min))
  }

  /// A span of time, as `14:05`.
  private static func minutes(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    return two(seconds / 60) + ":" + two(seconds % 60)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
