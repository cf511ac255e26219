import Curses
import Glibc
import SafeText
import Synchronization
import TerminalUI
import Wizard

/// The loop between the terminal, the state and the world.
struct WizardSession {
  /// How often the loop looks at the clock and the disk while nothing happens, in milliseconds.
  private static let idle = 2000
  /// The longest that typed-ahead keys may hold a drawing back, in milliseconds.
  private static let longestDelay: Int32 = 100
  /// The longest that they may hold the draft back, in milliseconds.
  private static let longestUnrecorded = 1000

  private let terminal: CursesTerminal
  private let world: World
  private var state: AppState
  private let notice: String?
  private let started = ContinuousClock.now
  private var lastDrawing = -1000
  /// The draft that is to be written once nothing more is waiting to be read.
  private var waitingRecord: Effect?
  private var lastRecord = -1000
  private var keepsDraft = false
  private var wasHungUp = false
  /// Where keys are recorded, when they are.
  private var recorder: KeyRecorder?
  /// When the state wants to hear of the clock again.
  private var wakeAt: Int?

  /// Runs the wizard and returns the exit code.
  static func run(
    _ options: WizardOptions, terminal: TerminalOptions, baseURL: String? = nil, notice: String? = nil,
    recorder: KeyRecorder? = nil
  ) -> Int32 {
    do throws(TerminalError) {
      let terminal = try CursesTerminal(options: terminal)
      var session = WizardSession(options, terminal, baseURL, notice)
      session.recorder = recorder
      guard !terminal.hasFunctionKeys else { return session.run() }
      return KeyBindings.$current.withValue(KeyBindings.current.withoutFunctionKeys) { session.run() }
    } catch .dumb {
      return PlainRun.run(options, baseURL: baseURL)
    } catch {
      FileDescriptorOutput.standardError.write("conwiz: \(error.message)\n")
      return 2
    }
  }

  private init(_ options: WizardOptions, _ terminal: CursesTerminal, _ baseURL: String?, _ notice: String?) {
    self.notice = notice
    self.terminal = terminal
    world = World(baseURL: baseURL, isDemo: options.isDemo)
    state = AppState(options: options, size: terminal.size)
  }

  private mutating func run() -> Int32 {
    perform(state.start())
    if state.options.path != nil { awaitOpening() }
    if let notice = notice ?? terminal.notice { perform(state.say(notice)) }
    draw()
    while !state.isEnding {
      let patience = wakeAt.map { max(0, $0 - now) } ?? WizardSession.idle
      var key = terminal.next(timeoutMilliseconds: patience, wake: world.mailbox.readEnd)
      if case .character(let first)? = key, state.takesPastes,
        let rest = terminal.takeText(with: state.pastedControls)
      {
        key = .paste(String(first) + rest)
      }
      let isDue = wakeAt.map { now >= $0 } ?? false
      if isDue { wakeAt = nil }
      state.advance(to: now)
      if key == .hangUp { wasHungUp = true }
      if let key { recorder?.record(key, isSecret: state.isTypingSecret) }
      switch key {
      case nil: perform(state.update(.tick(milliseconds: now)))
      case .wake: break
      case .resized(let size)?: perform(state.update(.key(.resized(size))))
      case let key?: perform(state.update(.key(key)))
      }
      if isDue, key != nil { perform(state.update(.tick(milliseconds: now))) }
      for event in world.mailbox.take() { perform(state.update(event)) }
      if !terminal.hasPendingInput || now - lastRecord >= WizardSession.longestUnrecorded { recordWaiting() }
      if !terminal.hasPendingInput || now - lastDrawing > Int(WizardSession.longestDelay) { draw() }
    }
    return end()
  }

  /// Gives the opening of a connector a moment, so that it is painted first and gets what is typed ahead.
  private mutating func awaitOpening() {
    var descriptor = pollfd(fd: world.mailbox.readEnd, events: Int16(POLLIN), revents: 0)
    for _ in 0..<3 where state.workspace == nil && state.layers.isEmpty {
      guard poll(&descriptor, 1, WizardSession.longestDelay) > 0 else { return }
      for event in world.mailbox.take() { perform(state.update(event)) }
    }
  }

  private var now: Int {
    let elapsed = started.duration(to: .now)
    return Int(elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000)
  }

  private mutating func draw() {
    lastDrawing = now
    terminal.draw(state.draw(glyphs: terminal.glyphs))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .suspend: terminal.suspend()
      case .repaint: terminal.repaint()
      case .mouse(let isOn): terminal.setMouse(isOn)
      case .ring: terminal.ring()
      case .copy(let text):
        if !terminal.copy(text) {
          perform(state.say("this terminal has no clipboard, or the text is too long"))
        }
      case .editExternally(let request): edit(request)
      case .wake(let milliseconds): wakeAt = min(wakeAt ?? .max, now + milliseconds)
      case .quit(let keepDraft): keepsDraft = keepDraft
      case .record where terminal.hasPendingInput && now - lastRecord < WizardSession.longestUnrecorded:
        // While more is waiting to be read the draft is written once for all of it: a long text that comes letter by
        // letter would be written as often as it has letters.
        waitingRecord = effect
      default:
        recordWaiting(unless: effect)
        world.perform(effect)
      }
    }
  }

  /// Writes the draft that has waited, unless what comes now is a later one.
  private mutating func recordWaiting(unless effect: Effect? = nil) {
    if case .validate? = effect { return }
    let record = waitingRecord
    waitingRecord = nil
    if case .record? = effect {
      lastRecord = now
    } else if let record {
      lastRecord = now
      world.perform(record)
    }
  }

  private mutating func edit(_ request: ExternalEditRequest) {
    var outcome: ExternalEdit?
    terminal.whileReleased { outcome = ExternalEditor.run(request) }
    if let outcome { perform(state.update(.edited(outcome))) }
  }

  private mutating func end() -> Int32 {
    recordWaiting()
    world.end(keepDraft: keepsDraft)
    let status = wasHungUp ? terminal.hangUpStatus : 0
    terminal.close()
    if let note = world.farewell.withLock({ $0 }) {
      FileDescriptorOutput.standardError.write("conwiz: \(note)\n")
    }
    if keepsDraft, state.hasUnsavedChanges {
      let fate =
        state.workspace?.draftsOff.map { "unsaved changes are lost: no draft could be kept, since \($0)" }
        ?? "unsaved changes are kept as a draft and offered at the next start"
      FileDescriptorOutput.standardError.write("conwiz: \(SafeText.shown(fate))\n")
    }
    if let failure = state.startFailure {
      FileDescriptorOutput.standardError.write("conwiz: \(SafeText.shown(failure))\n")
      return 3
    }
    return status
  }
}
