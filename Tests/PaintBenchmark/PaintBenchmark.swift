import Glibc
import TerminalTestSupport

/// Measures a full-screen program in a pseudo-terminal, ours or a neighbour, and prints one line of JSON.
///
///     swift run -c release PaintBenchmark COLUMNSxROWS KEYS-FIRST KEY PROGRAM ARGUMENT …
///
/// Keys may hold `\e` for the escape character. `KEYS-FIRST` are typed once after the first paint, `KEY` thirty times.
/// Times are in milliseconds from the start or the key to the last byte that it causes, sizes in bytes, the resident
/// size in KiB.
@main
struct PaintBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let size = arguments.count > 4 ? arguments[1].split(separator: "x").compactMap { Int($0) } : []
    guard size.count == 2 else {
      print(#"usage: PaintBenchmark COLUMNSxROWS KEYS-FIRST KEY PROGRAM ARGUMENT … (\e in keys is escape)"#)
      exit(2)
    }
    let start = ContinuousClock.now
    guard
      let terminal = Terminal(
        arguments[4], Array(arguments[5...]), columns: size[0], rows: size[1], environment: kept)
    else {
      print("\(arguments[4]) could not be started")
      exit(3)
    }
    let paint = Quiet(terminal, since: start, longest: 10)
    let paintBytes = terminal.bytesReceived
    for key in keys(arguments[2]) {
      terminal.send(key)
      _ = Quiet(terminal, since: .now, longest: 2)
    }
    var times: [Double] = []
    var bytes: [Int] = []
    let key = keys(arguments[3]).flatMap { $0 }
    for _ in 0..<30 {
      let before = terminal.bytesReceived
      let pressed = ContinuousClock.now
      terminal.send(key)
      times.append(Quiet(terminal, since: pressed, longest: 1).milliseconds)
      bytes.append(terminal.bytesReceived - before)
    }
    times.sort()
    bytes.sort()
    let figures = [
      ("paintMs", "\(paint.milliseconds)"), ("paintBytes", "\(paintBytes)"), ("keyMs", "\(times[15])"),
      ("keyP95Ms", "\(times[28])"), ("keyBytes", "\(bytes[15])"),
      ("residentKiB", "\(residentSize(terminal.process))"),
    ]
    print("{" + figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}")
    terminal.close()
  }

  /// What programs need of the environment.
  private static let kept: [String: String] = {
    var kept: [String: String] = [:]
    for name in ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
      if let value = getenv(name) { kept[name] = String(cString: value) }
    }
    return kept
  }()

  /// The keys, each as its bytes; an escape character begins a key that goes up to the next one.
  private static func keys(_ text: String) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for (position, part) in text.split(separator: #"\e"#, omittingEmptySubsequences: false).enumerated() {
      if position > 0 {
        keys.append([0x1B] + Array(part.utf8))
      } else if !part.isEmpty {
        keys.append(Array(part.utf8))
      }
    }
    return keys
  }

  /// The largest resident size of a process so far, in KiB; 0 when it has gone.
  private static func residentSize(_ process: Int32) -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) ?? 0 }
    }
    return 0
  }
}
