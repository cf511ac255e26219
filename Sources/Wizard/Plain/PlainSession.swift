package import TerminalUI

/// The whole wizard as questions and answers: lines go in, lines come out, nothing is drawn.
///
/// It presses the keys of the wizard, so that an answer makes the same edit as the screen would. For screen readers,
/// `TERM=dumb`, serial consoles and scripts.
package struct PlainSession: Sendable {
  /// What was told last, so that only news are.
  struct Spot: Equatable {
    let title: String
    let focus: String
    let layers: Int
  }

  /// The state of the wizard; its screen is tall, so that lists are whole.
  package internal(set) var state: AppState
  /// The lines of a text that is being given, nil where none is.
  var entry: [String]?
  var spot: Spot?
  /// What is told next.
  var lines: [String] = []
  /// Work of the world outside that is waited for, by what it ends with.
  var pending: [String: Int] = [:]
  private var hasGreeted = false

  /// Starts on the home screen, or with a path.
  package init(options: WizardOptions, size: Size = Size(columns: 100, rows: 300)) {
    state = AppState(options: options, size: size)
  }

  /// The work to start with.
  package mutating func start() -> [Effect] { noting(state.start()) }

  /// Whether work is waited for, so that the next answer is read only when it is done.
  package var isBusy: Bool { pending.values.contains { $0 > 0 } }

  /// Whether what is typed next must not be shown.
  package var asksSecret: Bool {
    entry == nil && state.isTypingSecret
  }

  /// Presses a key as it was recorded.
  package mutating func replay(_ key: Key) -> [Effect] { noting(state.update(.key(key))) }

  /// Takes news of the world outside.
  package mutating func take(_ event: AppEvent) -> [Effect] {
    settle(event)
    let wasCalling = isCalling
    var effects = noting(state.update(event))
    noteStatus()
    if wasCalling, !isCalling { effects += showAnswer() }
    return effects
  }

  private var isCalling: Bool { testScreen?.call?.isRunning == true }

  private var testScreen: TestScreen? { state.screens[WizardTab.test.rawValue] as? TestScreen }

  /// Goes from the form of a call to its answer.
  private mutating func showAnswer() -> [Effect] {
    guard state.layers.isEmpty, state.tab == .test, testScreen?.isInResponse == false else { return [] }
    let effects = noting(state.perform(.nextPane))
    state.refreshVisible()
    return effects
  }

  /// Whether ending now would lose something.
  package var hasUnsavedWork: Bool { state.hasUnsavedChanges || entry?.isEmpty == false }

  /// Stops what runs; false when nothing does.
  package mutating func interrupt() -> (effects: [Effect], isStopped: Bool) {
    guard isBusy else { return ([], false) }
    pending = [:]
    return (press(.named(.escape)) + perform(.cancel), true)
  }

  /// Presses a key, and gives what it asks for.
  mutating func press(_ keys: Key...) -> [Effect] { press(keys) }

  /// Runs a command, whichever keys it has.
  mutating func perform(_ command: WizardCommand) -> [Effect] {
    state.status = nil
    let effects = noting(state.perform(command))
    noteStatus()
    return effects
  }

  mutating func press(_ keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys {
      effects += noting(state.update(.key(key)))
      noteStatus()
    }
    return effects
  }

  /// Lets the clock go on, so that what waits for a pause is shown.
  mutating func pause() -> [Effect] { noting(state.update(.tick(milliseconds: state.now + 1500))) }

  mutating func noteStatus() {
    guard let text = state.status?.text else { return }
    let shown = PlainText.shown(PlainWording.plain(text))
    if lines.last != shown { lines.append(shown) }
  }

  /// What is to be told: what happened, then what is asked for where that is news.
  package mutating func told() -> [String] {
    defer { lines = [] }
    if !hasGreeted {
      hasGreeted = true
      lines.append(PlainSession.greeting)
    }
    tellView()
    guard state.options.ascii else { return lines }
    return lines.map { line in String(line.map { Glyphs.ascii.shown($0) }) }
  }

  /// What stands before the next answer.
  package var prompt: String {
    guard entry == nil else { return "" }
    switch state.top.plain {
    case .form(_, let form):
      switch form.focusedField?.kind {
      case .text, .secret: return "New value: "
      case .choice, .radio: return "Choice: "
      default: return "Answer: "
      }
    case .list: return "Number: "
    case .dialog, .question: return "Answer: "
    case .text: return ""
    case .checks: return "Mark, Enter takes them: "
    case .reading, .drawn: return "Key: "
    }
  }

  private static let greeting =
    "Enter keeps a value and goes on, < goes back, > on, ? explains, * tells all, ! takes the suggestion, #4 goes to the"
    + " fourth, /text finds, << leaves. :commands lists the commands, :save saves, :quit quits; \\ before a value takes it"
    + " as it is."
}
