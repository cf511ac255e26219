import CNcurses
import Glibc
package import TerminalUI

extension CursesTerminal {
  /// Waits for a key, for news on a descriptor, or for some milliseconds; nil when the time is over.
  ///
  /// After `.hangUp` every call returns `.hangUp` at once. A stop signal from outside arrives as `^Z`.
  package func next(timeoutMilliseconds: Int? = nil, wake: Int32? = nil) -> Key? {
    let end = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      // Signals come before what was typed: a long text that still waits must not hold up the end.
      var line = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
      if poll(&line, 1, 0) > 0, let key = answerSignals() { return key }
      if endingSignal != nil { return .hangUp }
      if reportsSize {
        reportsSize = false
        return .resized(size)
      }
      if let key = decoder.next() { return key }
      if isHungUp { return .hangUp }
      let patience = patience
      var lines = [
        pollfd(fd: input.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      if let wake { lines.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
      let left = end.map { CursesTerminal.milliseconds(until: $0) }
      let wait = [patience, left].compactMap { $0 }.min() ?? -1
      let count = poll(&lines, nfds_t(lines.count), wait)
      if count < 0 {
        if errno != EINTR { isHungUp = true }
        continue
      }
      if count == 0 {
        if patience != nil, patience == wait {
          if let key = decoder.next(isWaitingOver: true) { return key }
        }
        if left == wait { return nil }
        continue
      }
      if lines[1].revents != 0 { continue }
      if lines[0].revents != 0 {
        receive(lines[0].revents)
        continue
      }
      if lines.count > 2, lines[2].revents != 0 {
        CursesTerminal.drain(lines[2].fd)
        return .wake
      }
    }
  }

  /// Whether a key waits to be read, so that drawing can be left until it is handled.
  package var hasPendingInput: Bool {
    guard !isHungUp else { return false }
    return reportsSize || decoder.hasKey || input.hasInput
  }

  /// A text that waits and was not typed, though it has no marks of a paste; nil where there is none.
  package func takeText(with controls: Set<UInt8>) -> String? { decoder.takeText(with: controls) }

  /// How long to wait for the rest of a key: Esc as the user says, what is surely a sequence longer, because a
  /// slow line may cut it anywhere, and a paste until nothing has come for two seconds.
  private var patience: Int32? {
    switch decoder.unfinished {
    case nil: nil
    case .escape: escapeDelay
    case .sequence: max(escapeDelay, 250)
    case .paste: 2000
    }
  }

  /// Takes in what the terminal has sent, or finds that it is gone.
  private func receive(_ events: Int16) {
    guard events & Int16(POLLIN) != 0 else {
      isHungUp = true
      return
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    // Enough for a screenful of type-ahead; a paste goes on in the next round.
    for _ in 0..<16 {
      let count = read(input.descriptor, &bytes, bytes.count)
      if count > 0 {
        decoder.append(bytes[..<count])
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        // End of file is how a lost line looks when nobody delivers SIGHUP.
        isHungUp = true
      }
      if isHungUp || !input.hasInput { return }
    }
  }

  /// Does what the signals since the last time ask for.
  private func answerSignals() -> Key? {
    let arrived = arrivedSignals()
    if isHungUp { return .hangUp }
    if arrived.contains(SIGCONT) { reclaim() }
    if arrived.contains(SIGTSTP) { return .control("z") }
    guard arrived.contains(SIGCONT) || arrived.contains(SIGWINCH) else { return nil }
    measureAgain()
    return .resized(size)
  }

  /// The signals since the last time; one that asks for the end is remembered.
  func arrivedSignals() -> Set<Int32> {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &bytes, bytes.count)
    let arrived = Set(bytes[..<max(0, count)].map { Int32($0) })
    for signal in [SIGTERM, SIGINT, SIGHUP] where arrived.contains(signal) && endingSignal == nil {
      endingSignal = signal
      isHungUp = true
    }
    return arrived
  }

  /// Takes the size from the kernel and paints everything with the next drawing.
  ///
  /// Even when the size is the old one: the window may have been smaller meanwhile and lost what it showed.
  func measureAgain() {
    size = CursesTerminal.measure(output.descriptor)
    fitToSize()
    repaint()
  }

  private static func milliseconds(until end: ContinuousClock.Instant) -> Int32 {
    let (seconds, attoseconds) = (end - ContinuousClock.now).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return Int32(min(seconds, 1_000_000)) * 1000
      + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  /// Reads what waits on a descriptor, which may block when it is empty.
  private static func drain(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let line = TerminalLine(descriptor: descriptor)
    while line.hasInput, read(descriptor, &bytes, bytes.count) == bytes.count {}
  }
}
