import Glibc

/// The line to the terminal, for what goes past ncurses.
struct TerminalLine: Sendable {
  let descriptor: Int32

  /// Sends bytes, all of them unless the line is gone.
  func send(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends text.
  func send(_ text: String) { send(text.utf8) }

  /// Forgets what a stopped line has not taken, so that giving the terminal back cannot wait for it forever.
  func dropUnsentOutput(afterMilliseconds patience: Int32) {
    var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if poll(&line, 1, patience) < 1 { tcflush(descriptor, TCOFLUSH) }
  }

  /// Whether bytes can be read at once.
  var hasInput: Bool {
    var line = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&line, 1, 0) > 0 && line.revents & Int16(POLLIN) != 0
  }
}
