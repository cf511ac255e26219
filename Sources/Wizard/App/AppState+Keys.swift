import TerminalUI

extension AppState {
  /// Handles a key: the top layer first, then the command table.
  mutating func press(_ key: Key) -> [Effect] {
    if size.columns < AppState.smallestSize.columns || size.rows < AppState.smallestSize.rows {
      guard CommandTable.command(for: key, inText: true) == .quit else { return [] }
      // No question could be read here: what is not saved is kept for the next session.
      takeOverAllTyping()
      return end(keepDraft: hasUnsavedChanges)
    }
    let settling = holdFoot(for: key)
    status = nil
    if let command = chord(key) { return perform(command) }
    guard chordPrefix == nil else { return [] }
    closeUndoStepAfterPause()
    var outcome = LayerOutcome.ignored
    let reason = top.writesFiles ? workspace?.readOnlyReason : nil
    var effects = withTop { top, context in
      let before = top
      outcome = top.handle(key, &context)
      guard let reason, outcome != .closed, top.typedChanges != before.typedChanges else { return outcome }
      // What cannot be taken over does not stay in the editor.
      top = before
      context.say(reason, .warning)
      return outcome
    }
    if outcome == .ignored {
      if let command = CommandTable.command(for: key, inText: top.isTyping) {
        effects += perform(command)
      } else if case .character(let letter) = key, letter.isLetter || letter.isNumber, !top.isTyping,
        case .form = top.plain
      {
        // Whoever types a value blindly hears that it went nowhere.
        status = StatusMessage("nothing is typed here; Tab goes to the next field", .warning)
      }
    }
    return effects + settling + noteTyping()
  }

  /// Keeps the foot as it is while keys move the focus, until they rest.
  private mutating func holdFoot(for key: Key) -> [Effect] {
    guard [.named(.up), .named(.down), .named(.tab), .named(.backTab)].contains(key), status == nil else {
      heldFoot = nil
      return []
    }
    if heldFoot == nil { heldFoot = (top.hint, top.keyBar) }
    return [.wake(afterMilliseconds: AppState.settlingTime)]
  }

  /// The command of a two-key chord; `^X` alone waits for its second key.
  private mutating func chord(_ key: Key) -> WizardCommand? {
    // It shows ^X as any other key.
    if top is KeyDoctorLayer { return nil }
    guard chordPrefix != nil else {
      if key == .control("x") {
        chordPrefix = key
        status = StatusMessage("^X …  ^E edit in $EDITOR   ^C quit")
      }
      return nil
    }
    chordPrefix = nil
    switch key {
    case .control("e"): return .externalEditor
    case .control("c"): return .quit
    default:
      status = StatusMessage("^X \(key.label) means nothing; press F1 for help", .warning)
      return .cancelChord
    }
  }

  private mutating func closeUndoStepAfterPause() {
    // What is typed in an editor of its own is one step, however long it takes.
    if now - lastTyping > 1000, top.typedChanges == nil { workspace?.closeUndoStep() }
    lastTyping = now
  }
}
