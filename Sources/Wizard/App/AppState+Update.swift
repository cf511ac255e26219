import ConnectorModel
import TerminalUI

extension AppState {
  /// The work to start with.
  package mutating func start() -> [Effect] {
    let welcome: [Effect] = options.welcomes ? [.welcome(noting: options.path == nil)] : []
    guard let path = options.path else { return [.readRecents] + welcome }
    status = StatusMessage("Opening \(path) …")
    return welcome + [.open(path: path)]
  }

  /// Sets the program's clock.
  package mutating func advance(to milliseconds: Int) { now = milliseconds }

  /// Says something on the status line.
  package mutating func say(_ text: String) -> [Effect] {
    status = StatusMessage(text, .warning)
    return []
  }

  /// Whether closing now would lose something that is not on disk.
  package var hasUnsavedChanges: Bool {
    workspace?.session.isModified ?? false || flowScreen?.isModified ?? false
  }

  /// Takes one event in and tells what work it asks for.
  package mutating func update(_ event: AppEvent) -> [Effect] {
    guard !isEnding, !options.reducesMotion || shownClock.takes(event, at: now) else { return [] }
    var effects: [Effect] = []
    switch event {
    case .key(.resized(let newSize)): size = newSize
    case .key(.hangUp):
      takeOverAllTyping()
      effects = end(keepDraft: true)
    case .key(.wake): break
    case .key(.unknown) where !(top is KeyDoctorLayer): break
    case .key(let key):
      pendingWalk = nil
      effects = press(key)
    case .tick(let milliseconds): effects = tick(milliseconds)
    default: effects = receive(event)
    }
    return effects + followUp()
  }

  /// Sends what changed to be checked, and shows it on every screen that can be seen.
  private mutating func followUp() -> [Effect] {
    let wishes = appear()
    refreshVisible()
    return wishes + (workspace.map { keepFlow($0) } ?? []) + sendToCheck()
  }

  /// Lets the screen in sight ask for what it needs.
  private mutating func appear() -> [Effect] {
    guard workspace != nil else { return [] }
    var context = AppContext(workspace: workspace, size: size, now: now)
    screens[tab.rawValue].appear(&context)
    return context.effects
  }

  private mutating func sendToCheck() -> [Effect] {
    guard let workspace else { return [] }
    let isChanged = workspace.session.revision != sentRevision
    guard isChanged || workspace.settings != sentSettings else { return [] }
    let isEdited = isChanged && sentRevision >= 0 && !workspace.isReadOnly
    sentRevision = workspace.session.revision
    sentSettings = workspace.settings
    lastCheck += 1
    let check = Effect.validate(workspace.connector, workspace.settings, number: lastCheck)
    guard isEdited else { return [check] }
    // Whoever goes on without an answer has put it off; what is typed now has a draft of its own.
    guard draft != nil else { return [check, .record(workspace.session)] }
    draft = nil
    status = StatusMessage("the earlier changes are kept, and asked about when this is opened next")
    return [check, .deferDraft, .record(workspace.session)]
  }

  mutating func refreshVisible() {
    let workspace = workspace
    shareConnection()
    if workspace == nil { home.refresh(nil) } else { screens[tab.rawValue].refresh(workspace) }
    for position in layers.indices { layers[position].refresh(workspace) }
  }

  private mutating func tick(_ milliseconds: Int) -> [Effect] {
    now = max(now, milliseconds)
    heldFoot = nil
    if !layers.isEmpty { rest() }
    return checkDisk()
      + withTop { top, context in
        top.receive(.tick(milliseconds: milliseconds), &context)
        return .handled
      }
  }

  /// Runs a closure on the layer that gets the keys, and does what it asked for.
  mutating func withTop(_ body: (inout any Layer, inout AppContext) -> LayerOutcome) -> [Effect] {
    var context = AppContext(workspace: workspace, size: size, now: now)
    workspace = nil
    let outcome: LayerOutcome
    if !layers.isEmpty {
      let position = layers.count - 1
      outcome = body(&layers[position], &context)
      workspace = context.workspace
      if outcome == .closed { layers.remove(at: position) }
    } else if context.workspace != nil {
      var screen: any Layer = screens[tab.rawValue]
      outcome = body(&screen, &context)
      workspace = context.workspace
      if let screen = screen as? any Screen { screens[tab.rawValue] = screen }
    } else {
      var screen: any Layer = home
      outcome = body(&screen, &context)
      if let screen = screen as? HomeScreen { home = screen }
    }
    return finish(context)
  }

  /// Does what a context asked for: its message, its layers, its effects, its requests.
  mutating func finish(_ context: AppContext) -> [Effect] {
    if let message = context.status { status = message }
    layers += context.pushed
    var effects = context.effects
    for request in context.requests { effects += fulfil(request) }
    return effects
  }
}
