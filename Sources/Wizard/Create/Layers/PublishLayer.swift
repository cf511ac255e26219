import ConnectorModel
import Publishing
import SafeText
import TerminalUI

/// The window in which work for the Create step goes on: each call with its time, then the outcome and what can be
/// done with it.
struct PublishLayer: Layer {
  /// One call.
  struct Step: Sendable {
    let call: ServiceCall
    let began: Int
    var ended: Int?
  }

  /// How far the work is.
  enum Phase: Sendable {
    case running
    /// Esc was pressed, and the call is being ended.
    case stopping
    case ended(PublishOutcome)
  }

  let number: Int
  let title: String
  let started: Int
  private(set) var steps: [Step] = []
  private(set) var phase = Phase.running
  /// When the service is asked again, as it wished; nil while it is not waited for.
  private(set) var waitsUntil: Int?
  /// Whether there is nothing more to show.
  private(set) var isDone = false
  var list = ListState()
  var scroll = ScrollState()

  init(number: Int, title: String, started: Int) {
    self.number = number
    self.title = title
    self.started = started
  }

  var outcome: PublishOutcome? {
    guard case .ended(let outcome) = phase else { return nil }
    return outcome
  }

  var hint: String {
    switch phase {
    case .running: "Esc stops it safely"
    case .stopping: "stopping …"
    case .ended: "Up and Down choose, Enter takes it, PageUp and PageDown scroll, Esc closes"
    }
  }

  var keyBar: [KeyHint] {
    guard let outcome else { return [KeyHint("Esc", "Stop")] }
    let choice = outcome.choices.indices.contains(list.selection) ? outcome.choices[list.selection].label : ""
    return [KeyHint("Enter", choice), KeyHint("Esc", "Close")]
  }

  func disabledReason(of command: WizardCommand, _ workspace: Workspace?) -> String? {
    switch command {
    case .suspend, .repaint, .mouse, .cancel, .quit, .quitWithCtrlQ, .cancelChord, .help: nil
    default: outcome == nil ? "wait, or stop it with Esc first" : "close this window with Esc first"
    }
  }

  mutating func perform(_ command: WizardCommand, _ context: inout AppContext) -> Bool {
    guard command == .cancel, outcome == nil else { return false }
    stop(&context)
    return true
  }

  mutating func handle(_ key: Key, _ context: inout AppContext) -> LayerOutcome {
    guard let outcome else {
      guard key == .named(.escape) else { return key.isCharacter ? .handled : .ignored }
      if case .stopping = phase { return .closed }
      stop(&context)
      return .handled
    }
    switch key {
    case .named(.escape): return .closed
    case .named(.pageDown), .named(.pageUp):
      let lines = lines(of: outcome, in: context.room)
      let rows = frameRows(lines, outcome, in: context.room)
      _ = scroll.handle(key, count: lines.count, page: lineRows(outcome, of: rows - 2))
    case .named(.enter), " ":
      guard outcome.choices.indices.contains(list.selection) else { return .closed }
      let choice = outcome.choices[list.selection]
      for request in choice.requests { context.request(request) }
      return choice.stays ? .handled : .closed
    default: return list.handle(key, page: 10) || key.isCharacter ? .handled : .ignored
    }
    return .handled
  }

  private mutating func stop(_ context: inout AppContext) {
    phase = .stopping
    context.run(.cancelPublish)
  }

  mutating func receive(_ event: AppEvent, _ context: inout AppContext) {
    if case .tick = event, outcome == nil { context.run(.wake(afterMilliseconds: 1000)) }
    guard case .publish(number, let news) = event else { return }
    switch news {
    case .step(let call):
      waitsUntil = nil
      endStep(context.now)
      steps.append(Step(call: call, began: context.now))
      context.run(.wake(afterMilliseconds: 1000))
    case .waiting(let seconds): waitsUntil = context.now + seconds * 1000
    case .environments(.failure(let error)), .connectors(.failure(let error)),
      .compared(.failure(let error)), .downloaded(.failure(let error)):
      end(PublishOutcome(error, during: steps.last?.call, context.workspace), context.now)
    case .registered(.failure(let error)):
      // Once a connector is being made or changed, that is what was stopped, though a look for it came after.
      let change = steps.last { $0.call == .create || $0.call == .update } ?? steps.last
      end(PublishOutcome(error, during: change?.call, context.workspace), context.now)
    case .registered(.success(let registered)):
      let isNew = steps.contains { $0.call == .create }
      end(PublishOutcome(registered, isNew: isNew), context.now)
    case .downloaded(.success(let downloaded)) where downloaded.companions == nil:
      end(PublishOutcome(downloaded, opens: context.workspace == nil), context.now)
    default: isDone = news.isEnd
    }
  }

  private mutating func endStep(_ now: Int) {
    guard let last = steps.indices.last else { return }
    steps[last].ended = now
  }

  private mutating func end(_ outcome: PublishOutcome, _ now: Int) {
    endStep(now)
    phase = .ended(outcome)
    list.setCount(outcome.choices.count)
  }
}
