import CVTerm
import Glibc

/// A program in a terminal, and somebody who types and looks at the screen.
///
/// Nothing here sleeps: everything waits for bytes, for a condition on the screen, or for the end of the program.
/// The time limits only end what would otherwise hang.
package final class Terminal {
  /// The process of the program.
  package let process: Int32
  /// All bytes the program has sent.
  package private(set) var transcript: [UInt8] = []
  /// All the program has sent, as text.
  package var transcriptText: String { String(decoding: transcript, as: UTF8.self) }
  /// What the terminal had to answer to queries of the program.
  package private(set) var replies: [UInt8] = []
  /// How fast the line is, as one of 9600 baud brings 960 bytes each second; nil for one without a limit.
  package var bytesPerSecond: Int?
  private let emulator: Emulator
  private var line: Int32
  private let watch: Int32
  private var ending: Ending?

  /// Starts a program; nil when that cannot be done.
  ///
  /// The program sees only the variables given here, of which `TERM` and `LANG` have defaults. With
  /// `ignoringHangUp` it is started as by `nohup`. A size of 0 by 0 is that of a serial line.
  package init?(
    _ path: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], ignoringHangUp: Bool = false
  ) {
    let shown = (columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24)
    guard let emulator = Emulator(columns: shown.columns, rows: shown.rows) else { return nil }
    self.emulator = emulator
    var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    var terminal: Int32 = -1
    process = Terminal.withCStrings([path] + arguments) { argumentList in
      Terminal.withCStrings(variables.map { $0 + "=" + $1 }) { environmentList in
        cvterm_run(
          &terminal, Int32(columns), Int32(rows), path, argumentList, environmentList, ignoringHangUp)
      }
    }
    line = terminal
    watch = process > 0 ? cvterm_watch(process) : -1
    if process <= 0 || watch < 0 { return nil }
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close()
    if watch >= 0 { Glibc.close(watch) }
  }

  // MARK: Typing

  /// Presses keys one after another.
  package func press(_ keys: NamedKeyPress...) { for key in keys { send(key.bytes) } }

  /// Types text.
  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Pastes text as terminals do in bracketed mode.
  package func paste(_ text: String) { send(Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)) }

  /// Sends bytes, reading meanwhile what the program answers.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, line >= 0 {
      var descriptor = pollfd(fd: line, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&descriptor, 1, 5000) > 0 else { return }
      if descriptor.revents & Int16(POLLIN) != 0 { guard receive() else { return } }
      if descriptor.revents & Int16(POLLOUT) != 0 {
        let count = rest.prefix(1024).withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      } else if descriptor.revents & Int16(POLLIN) == 0 {
        return
      }
    }
  }

  /// Changes the window's size.
  package func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    cvterm_resize(line, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Sends a signal to the job in the foreground, which under a shell is another one than the shell.
  package func signalForeground(_ number: Int32) {
    let group = tcgetpgrp(line)
    if group > 1 { kill(-group, number) }
  }

  /// Drops the line, as a lost connection does.
  package func close() {
    if line >= 0 { Glibc.close(line) }
    line = -1
  }

  // MARK: Looking

  /// The screen, line by line, blanks at line ends left out.
  package var screen: [String] { (0..<emulator.size.rows).map { emulator.line($0) } }

  /// The screen as one text.
  package var text: String { screen.joined(separator: "\n") }

  /// A cell of the screen.
  package func cell(column: Int, row: Int) -> ScreenCell { emulator.cell(column: column, row: row) }

  /// Where the cursor stands.
  package var cursor: (column: Int, row: Int) { emulator.cursor }

  /// Whether the cursor can be seen.
  package var isCursorVisible: Bool { emulator.properties.cursor_visible }

  /// Whether the program shows the alternate screen.
  package var isAlternateScreen: Bool { emulator.properties.alternate }

  /// Whether the program wants mouse reports.
  package var wantsMouse: Bool { emulator.properties.mouse != 0 }

  /// How often the bell has rung.
  package var bells: Int { Int(emulator.properties.bells) }

  /// The window's title.
  package var title: String {
    withUnsafeBytes(of: emulator.properties.title) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// How many bytes the program has sent.
  package var bytesReceived: Int { transcript.count }

  /// The modes of the line; nil when it is dropped.
  package var modes: LineModes? {
    var modes = termios()
    return tcgetattr(line, &modes) == 0 ? LineModes(modes) : nil
  }

  // MARK: Waiting

  /// Reads until a condition holds; false when the time is over or the program has gone before.
  package func waitUntil(seconds: Double = 60, _ condition: (Terminal) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      guard line >= 0 else { return false }
      let left = (end - ContinuousClock.now).components
      guard left.seconds >= 0, left.attoseconds > 0 || left.seconds > 0 else { return false }
      var descriptor = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
      guard poll(&descriptor, 1, milliseconds) > 0, receive() else { return condition(self) }
    }
    return true
  }

  /// Reads until a text is on the screen.
  package func waitFor(_ text: String, seconds: Double = 60) -> Bool {
    waitUntil(seconds: seconds) { $0.text.contains(text) }
  }

  /// Reads until the program has ended, and tells how; nil when the time is over.
  ///
  /// Without `reading` the line fills up, as one does that is stopped by `^S` or very slow.
  package func waitForEnd(seconds: Double = 60, reading: Bool = true) -> Ending? {
    if let ending { return ending }
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      var descriptors = [pollfd(fd: watch, events: Int16(POLLIN), revents: 0)]
      if reading, line >= 0 {
        descriptors.append(pollfd(fd: line, events: Int16(POLLIN), revents: 0))
      }
      let left = (end - ContinuousClock.now).components
      guard
        poll(
          &descriptors, nfds_t(descriptors.count),
          Int32(max(1, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000))) > 0
      else {
        continue
      }
      if descriptors.count > 1, descriptors[1].revents & Int16(POLLIN) != 0, receive() { continue }
      guard descriptors[0].revents != 0 else { continue }
      var status: Int32 = 0
      guard waitpid(process, &status, 0) == process else { return nil }
      ending = Ending(status: status)
      return ending
    }
    return nil
  }

  /// Takes in what the program has sent; false when the line has ended.
  private func receive() -> Bool {
    var bytes = [UInt8](repeating: 0, count: bytesPerSecond.map { max(1, $0 / 20) } ?? 65536)
    let count = read(line, &bytes, bytes.count)
    guard count > 0 else { return false }
    // What a slow line is: these bytes take their time, and the next ones wait for them.
    if let bytesPerSecond { usleep(UInt32(count * 1_000_000 / bytesPerSecond)) }
    transcript += bytes[..<count]
    emulator.feed(bytes[..<count])
    let replied = emulator.takeReplies()
    if !replied.isEmpty {
      replies += replied
      _ = write(line, replied, replied.count)
    }
    return true
  }
}
