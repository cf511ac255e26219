extension PlainSession {
  /// Notes what effects will bring, and leaves out those that only a screen has.
  mutating func noting(_ effects: [Effect]) -> [Effect] {
    effects.filter { effect in
      if let kind = PlainSession.kind(of: effect) { pending[kind, default: 0] += 1 }
      switch effect {
      case .cancelPublish: pending["publish"] = nil
      case .cancelConversion: pending["convert"] = nil
      case .cancelSignIn: pending["sign-in"] = nil
      default: break
      }
      switch effect {
      case .suspend, .repaint, .mouse, .ring, .wake: return false
      default: return true
      }
    }
  }

  /// Whether something is waited for of which people must hear on the way, such as a code to type elsewhere.
  package var tellsNews: Bool {
    ["publish", "sign-in", "notification", "flow"].contains { pending[$0, default: 0] > 0 }
  }

  /// Notes that something that was waited for has come.
  mutating func settle(_ event: AppEvent) {
    guard let kind = PlainSession.kind(of: event), let count = pending[kind] else { return }
    if case .validated(let number, _) = event {
      // Checks that are out of date before they begin are left out, so the newest ends the waiting for all.
      if number >= state.lastCheck { pending[kind] = 0 }
      return
    }
    // What comes of a source that was given up ends nobody's waiting.
    if case .converted(let number, _, _) = event, number != state.lastConversion { return }
    pending[kind] = max(0, count - 1)
  }

  /// What ends an effect; nil for work that nobody waits for.
  private static func kind(of effect: Effect) -> String? {
    switch effect {
    case .open, .openDemo, .make: "loaded"
    case .save: "saved"
    case .validate: "validated"
    case .call: "call"
    case .followUp: "follow-up"
    case .awaitNotification: "notification"
    case .lookup: "lookup"
    case .test: "test"
    case .runFlow: "flow"
    case .list: "list"
    case .convert: "convert"
    case .keepStep: "kept"
    case .readPlan: "plan"
    case .writePlan: "written"
    case .readToCompare: "comparison"
    case .script: "script"
    case .publish(_, .look), .publish(_, .accounts): "look"
    case .publish: "publish"
    case .signIn: "sign-in"
    default: nil
    }
  }

  private static func kind(of event: AppEvent) -> String? {
    switch event {
    case .loaded, .made: "loaded"
    case .saved: "saved"
    case .validated: "validated"
    case .callEnded, .callPrepared(_, .failure): "call"
    case .followedUp: "follow-up"
    case .webhook(_, .ended): "notification"
    case .lookedUp: "lookup"
    case .testsEnded: "test"
    case .flow(_, .ended): "flow"
    case .listed: "list"
    case .converted: "convert"
    case .stepKept: "kept"
    case .planRead: "plan"
    case .planWritten: "written"
    case .readToCompare: "comparison"
    case .script: "script"
    case .publish(_, .looked), .publish(_, .known): "look"
    case .publish(_, let news) where news.isEnd: "publish"
    case .signIn(_, .open), .signIn(_, .ended): "sign-in"
    default: nil
    }
  }
}
