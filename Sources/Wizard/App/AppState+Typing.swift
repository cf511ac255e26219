import TerminalUI

/// Texts that are typed in an editor of their own stand nowhere else until they are taken over. That happens before
/// anything else has the screen, when the program ends, and after each second of typing, so that the draft has them.
extension AppState {
  /// How long a text may stand in an editor alone, in milliseconds.
  static let longestTyping = 1000

  /// Takes over the text of the editor on top before a command that goes elsewhere, and closes the editor where the
  /// command does not come back to it.
  mutating func takeOverTyping(before command: WizardCommand) -> [Effect] {
    guard top.typedChanges != nil else { return [] }
    switch command {
    case .help, .palette, .undo, .redo, .copy, .find, .suspend, .repaint, .mouse, .cancel, .cancelChord,
      .quitWithCtrlQ:
      return []
    case .save, .quit, .externalEditor:
      return withTop { top, context in
        top.takeOver(&context)
        return .handled
      }
    default:
      return withTop { top, context in
        top.takeOver(&context)
        return .closed
      }
    }
  }

  /// Takes over what is typed so far and stays in the editor, so that the draft has it; what the editor has to say of it
  /// waits until it is left.
  mutating func rest() {
    let changes = top.typedChanges ?? 0
    defer { restedChanges = changes }
    guard changes != restedChanges, changes > 0 else { return }
    lastRest = now
    takeOver(layerAt: layers.count - 1)
  }

  /// Takes over every text that is being typed: the program ends.
  mutating func takeOverAllTyping() {
    for position in layers.indices where layers[position].typedChanges ?? 0 > 0 {
      takeOver(layerAt: position)
    }
    guard workspace != nil else { return }
    var context = AppContext(workspace: workspace, size: size, now: now)
    screens[tab.rawValue].takeOver(&context)
    workspace = context.workspace
  }

  /// Takes over the text of one editor; what it asks for beside that waits until it is left.
  private mutating func takeOver(layerAt position: Int) {
    var context = AppContext(workspace: workspace, size: size, now: now)
    layers[position].takeOver(&context)
    workspace = context.workspace
  }

  /// Whether a text may come as a whole where it could be typed; a list of choices takes letters alone.
  package var takesPastes: Bool { top.isTyping && !(top is ChoiceLayer) && chordPrefix == nil }

  /// The control characters that are text where a text may come as a whole: line ends in an editor of several lines, and
  /// tabs where they do not leave it.
  package var pastedControls: Set<UInt8> {
    switch top {
    case let layer as TextLayer: layer.leavesByTab ? [0x0A, 0x0D] : [0x09, 0x0A, 0x0D]
    case is RawEditorLayer, is NodeEditorLayer: [0x09, 0x0A, 0x0D]
    default: []
    }
  }

  /// Whether what is typed next is a secret, which is shown and recorded nowhere.
  package var isTypingSecret: Bool {
    guard case .form(_, let form) = top.plain, case .secret? = form.focusedField?.kind else { return false }
    return true
  }

  /// What a key in an editor asks for: a look at the clock, so that the text is soon taken over.
  mutating func noteTyping() -> [Effect] {
    guard let changes = top.typedChanges, changes > 0 else {
      restedChanges = 0
      return []
    }
    guard changes != restedChanges else { return [] }
    if now - lastRest > 2 * AppState.longestTyping { lastRest = now }
    if now - lastRest >= AppState.longestTyping { rest() }
    return [.wake(afterMilliseconds: AppState.longestTyping)]
  }
}
