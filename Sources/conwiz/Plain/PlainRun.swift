import Commands
import Curses
import Glibc
import Processes
import SafeText
import Synchronization
import TerminalUI
import Wizard

/// The wizard line by line: answers come from standard input, what is asked goes to standard output.
struct PlainRun {
  /// How long the work that an answer asked for is waited for before the next one is read, in milliseconds.
  private static let longestWait = 180_000

  let world: World
  var session: PlainSession
  private var input = LineInput(descriptor: 0)
  private var keepsDraft = false
  /// Whether nothing is told on the way.
  var isSilent = false
  private let started = ContinuousClock.now

  /// Runs it and returns the exit code.
  static func run(_ options: WizardOptions, baseURL: String? = nil) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    var run = PlainRun(options, baseURL)
    if isatty(0) == 1 { PlainSignals.begin(waking: run.world.mailbox.writeEnd) }
    return run.run()
  }

  init(_ options: WizardOptions, _ baseURL: String?, size: Size? = nil) {
    world = World(baseURL: baseURL, isDemo: options.isDemo)
    var options = options
    options.asksAboutDrafts = isatty(0) == 1
    if Codeset.adopt() != .utf8 { options.ascii = true }
    session = size.map { PlainSession(options: options, size: $0) } ?? PlainSession(options: options)
  }

  private mutating func run() -> Int32 {
    perform(session.start())
    settle()
    tell()
    var hasEnded = false
    while !session.state.isEnding {
      switch nextLine() {
      case .line(let line):
        perform(session.answer(line))
        settle()
      case .news: drain()
      case .end:
        hasEnded = session.hasUnsavedWork
        perform(session.end(keepingDraft: isatty(0) == 1))
      }
      tell()
    }
    // What was typed unseen and not given is for no shell.
    if session.asksSecret, isatty(0) == 1 { tcflush(0, TCIFLUSH) }
    if let status = finish(keepDraft: keepsDraft) { return status }
    if let signal = PlainSignals.end { return 128 + signal }
    return hasEnded ? 1 : 0
  }

  /// Ends the work, and says what is to be said at the end; the exit code of a failed start.
  func finish(keepDraft: Bool) -> Int32? {
    world.end(keepDraft: keepDraft)
    if let note = world.farewell.withLock({ $0 }) {
      FileDescriptorOutput.standardError.write("conwiz: \(note)\n")
    }
    guard let failure = session.state.startFailure else { return nil }
    FileDescriptorOutput.standardError.write("conwiz: \(SafeText.shown(failure))\n")
    return 3
  }

  private enum Next {
    case line(String), news, end
  }

  /// The next line; where news come first, they are told before it.
  private mutating func nextLine() -> Next {
    let isHidden = session.asksSecret && isatty(0) == 1
    FileDescriptorOutput.standardOutput.write(session.prompt)
    let echo = isHidden ? EchoOff(descriptor: 0) : nil
    defer { echo?.restore() }
    while true {
      if let line = input.take() {
        if isHidden || isatty(0) == 0 {
          // What is read from a pipe is shown, so that a transcript can be read; secrets are not.
          let shown = session.asksSecret ? (line.isEmpty ? "" : "(hidden)") : SafeText.shown(line)
          FileDescriptorOutput.standardOutput.write(shown + "\n")
        }
        return .line(line)
      }
      if input.hasEnded || PlainSignals.end != nil { return .end }
      var descriptors = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: world.mailbox.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, 2, 60_000)
      if PlainSignals.takeInterrupt() {
        let (effects, isStopped) = session.interrupt()
        perform(effects)
        guard !isStopped else { return .news }
        FileDescriptorOutput.standardOutput.write("\nNothing runs that could be stopped; :quit leaves.\n")
        return .news
      }
      guard count > 0 else { continue }
      if descriptors[0].revents != 0 { input.read() }
      if descriptors[1].revents != 0 {
        clearWake()
        guard drain() else { continue }
        FileDescriptorOutput.standardOutput.write("\n")
        return .news
      }
    }
  }

  /// Waits for the work that the last answer asked for.
  mutating func settle() {
    let began = now
    drain()
    while session.isBusy, !session.state.isEnding, PlainSignals.end == nil, now - began < PlainRun.longestWait
    {
      var descriptor = pollfd(fd: world.mailbox.readEnd, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, 200)
      clearWake()
      if drain(), session.tellsNews, !isSilent { tell() }
      if PlainSignals.takeInterrupt() { perform(session.interrupt().effects) }
    }
  }

  private func clearWake() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(world.mailbox.readEnd, &bytes, bytes.count) > 0 {}
  }

  /// Takes what the world has to tell; true when it was something.
  @discardableResult
  private mutating func drain() -> Bool {
    let events = world.mailbox.take()
    for event in events { perform(session.take(event)) }
    return !events.isEmpty
  }

  private mutating func tell() {
    for line in session.told() { FileDescriptorOutput.standardOutput.write(line + "\n") }
  }

  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit(let keepDraft): keepsDraft = keepDraft
      case .copy(let text): FileDescriptorOutput.standardOutput.write(SafeText.shown(text) + "\n")
      // A screen is dumped to be looked at: nothing of it is for the next session.
      case .record, .recordSaved, .deferDraft, .discardDraft, .keepFlow, .noteRun:
        if !isSilent { world.perform(effect) }
      case .editExternally(let request): perform(session.take(.edited(ExternalEditor.run(request))))
      default: world.perform(effect)
      }
    }
  }

  private var now: Int {
    let elapsed = started.duration(to: .now)
    return Int(elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)
  }
}
